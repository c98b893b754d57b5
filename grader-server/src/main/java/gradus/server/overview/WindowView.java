package gradus.server.overview;

import gradus.server.policy.LatePolicy;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A late window with the moment at which it ends.
@Schema(name = "Window")
public record WindowView(Instant until, double factor, String label) {
    static List<WindowView> of(LatePolicy policy) {
        return policy.windows().stream()
                .map(window -> {
                    Instant end = policy.end(window);
                    return new WindowView(
                            end,
                            window.permille() / 1000.0,
                            policy.lateness(end).label());
                })
                .toList();
    }
}
