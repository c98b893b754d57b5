package gradus.server.audit;

import gradus.server.platform.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Whether the entries still are the ones that were written, in their order and without a gap.
public sealed interface Chain {
    String START = "0".repeat(64);

    /// Every entry fits the one before it.
    record Whole(long entries) implements Chain {}

    /// The entry with this number was changed, or the one before it was changed or removed.
    record Broken(long sequence) implements Chain {}

    /// Checks entries that are given from the first one on.
    static Chain verify(List<AuditEntry> entries) {
        String previous = START;
        long sequence = 0;
        for (AuditEntry entry : entries) {
            sequence++;
            boolean fits =
                    entry.sequence == sequence && entry.previous.equals(previous) && entry.hash.equals(hash(entry));
            if (!fits) {
                return new Broken(sequence);
            }
            previous = entry.hash;
        }
        return new Whole(sequence);
    }

    /// Hashes each part behind its length, so that no text can move from one part into the next unnoticed.
    static String hash(AuditEntry entry) {
        List<String> parts = List.of(
                Long.toString(entry.sequence),
                entry.previous,
                entry.at.toString(),
                entry.actor,
                entry.action,
                entry.subject,
                Objects.toString(entry.courseId, ""),
                entry.detail);
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(part)
                .append('\n'));
        return Hashes.of(text.toString());
    }
}
