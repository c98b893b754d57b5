package gradus.server.similarity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the worker is to compare. Everything is named by where it lies, so that an order stays small.
///
/// @param marked submissions that are only read for the lines that were marked in them
record OrderFile(
        String lineage,
        String secret,
        double threshold,
        List<Template> templates,
        List<Expected> expected,
        List<List<UUID>> partners,
        List<Member> submissions,
        List<Member> marked,
        @Nullable String sheet,
        List<UUID> arriving,
        Keep keepPairs,
        Explain explain) {

    record Source(String path, String blob) {}

    record Template(String id, List<Source> files) {}

    record Expected(UUID submission, String file, int from, int to) {}

    record Member(
            UUID id,
            String content,
            UUID author,
            boolean current,
            List<Source> files,
            @Nullable String report,
            List<WrongNumber> facts) {}

    /// What a failed check measured, in all its digits.
    record WrongNumber(String name, String value) {}

    /// Pairs from this suspicion on, or the best `each` of every submission, and never more than `most`.
    record Keep(double from, int each, int most) {}

    record Explain(int most) {}
}
