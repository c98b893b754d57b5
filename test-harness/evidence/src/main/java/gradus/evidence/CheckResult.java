package gradus.evidence;

import java.util.List;

/// One planned check and what became of it. `earned` lies in `[0, planned]`; `wallMillis` is the harness's own clock.
public record CheckResult(
        String check,
        String title,
        String item,
        boolean hidden,
        Points planned,
        Points earned,
        Verdict verdict,
        List<Measurement> measurements,
        long wallMillis) {
    public CheckResult {
        measurements = List.copyOf(measurements);
        earned = earned.clampedTo(planned);
    }
}
