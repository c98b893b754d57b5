package gradus.server.gradebook;

import gradus.server.policy.Lateness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How late a submission is, as a receipt says it.
@Schema(name = "Lateness")
public record LatenessView(String label, double factor, String sentence) {
    public static LatenessView of(Lateness lateness) {
        return new LatenessView(lateness.label(), lateness.factor(), lateness.sentence());
    }
}
