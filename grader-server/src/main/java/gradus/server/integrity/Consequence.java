package gradus.server.integrity;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a ruling does to one member: their grade before and after in milli-points, absent where there is none.
///
/// `totalChange` is the change of their course total in percentage points.
@Schema(name = "Consequence")
public record Consequence(
        UUID member,
        String username,
        String name,
        Effect effect,
        int percent,
        String reason,
        @Nullable Integer before,
        @Nullable Integer after,
        double totalChange,
        String sentence) {}
