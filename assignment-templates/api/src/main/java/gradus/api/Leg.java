package gradus.api;

import java.util.Objects;

/// One slice of a training run: training goes on where the last leg stopped, with the state of the optimiser kept.
///
/// @param log what happened during this leg only
/// @param diverged true when the loss stopped being finite or grew without bound, and training therefore stopped
public record Leg(TrainingLog log, boolean diverged) {
    public Leg {
        Objects.requireNonNull(log, "log");
    }
}
