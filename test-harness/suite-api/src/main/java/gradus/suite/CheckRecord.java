package gradus.suite;

import gradus.evidence.Curve;
import gradus.evidence.Diagnosis;
import gradus.evidence.Measurement;
import java.util.List;

/// What one check observed. `share` is the part of its planned points that was earned, from 0 to 1.
public record CheckRecord(
        PlannedCheck plan, double share, Diagnosis diagnosis, List<Measurement> measurements, List<Curve> curves) {
    public CheckRecord {
        measurements = List.copyOf(measurements);
        curves = List.copyOf(curves);
    }
}
