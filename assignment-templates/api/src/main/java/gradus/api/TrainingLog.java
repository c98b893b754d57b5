package gradus.api;

import java.util.Objects;

/// What a training run wrote down while it ran. It is shown beside the tests' own curve and never earns points.
///
/// Entry `t` of each series belongs to the t-th `unit`. Where a validation is made less often than a training
/// step, the validation series are shorter; an empty array means "not recorded".
///
/// @param unit what one entry stands for, such as `epoch` or `update`
/// @param trainLoss the loss *before* update t (for an epoch: the mean over its examples)
/// @param validationLoss the loss on the validation data *after* update t
/// @param validationMetric accuracy, perplexity or exact match on the validation data, as the sheet says
@SuppressWarnings("ArrayRecordComponent") // handed over and not copied
public record TrainingLog(String unit, double[] trainLoss, double[] validationLoss, double[] validationMetric) {
    public TrainingLog {
        Objects.requireNonNull(trainLoss, "trainLoss");
        Objects.requireNonNull(validationLoss, "validationLoss");
        Objects.requireNonNull(validationMetric, "validationMetric");
        if (unit.isBlank()) {
            throw new IllegalArgumentException("unit must name what one entry stands for, such as epoch or update");
        }
    }
}
