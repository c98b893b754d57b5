package gradus.server.review;

import gradus.server.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody else marked the item since it was read; both values go back, so that a person can choose.
final class StaleMark extends Problem {
    private final Values current;
    private final Values yours;

    StaleMark(Values current, Values yours) {
        super(409, "stale", "Somebody else marked this item since you opened it. Compare both marks, then save again.");
        this.current = current;
        this.yours = yours;
    }

    @Override
    public Object body() {
        return new Body("urn:gradus:stale", "Conflict", 409, String.valueOf(getMessage()), "stale", current, yours);
    }

    /// A mark as it was saved, or as it would be.
    @Schema(name = "MarkValues")
    record Values(
            int points,
            String comment,
            int version,
            @Nullable String markedBy) {}

    @Schema(name = "MarkConflict", description = "somebody else marked this item since it was read")
    record Body(String type, String title, int status, String detail, String code, Values current, Values yours) {}
}
