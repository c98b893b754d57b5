package gradus.server.attempt;

import gradus.server.policy.Lateness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How late something was handed in, as it goes over the wire.
@Schema(name = "Lateness")
public record LatenessView(String label, double factor, String sentence) {
    public static LatenessView of(Lateness lateness) {
        return new LatenessView(lateness.label(), lateness.factor(), lateness.sentence());
    }
}
