package gradus.similarity.worker;

import gradus.similarity.cohort.Partners;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be compared. Ids and contents are the sender's; files are named by where they lie.
///
/// @param lineage which submissions belong together over the years
/// @param secret 32 hexadecimal digits of this installation
/// @param threshold the suspicion from which pairs form clusters
/// @param templates what everyone began with, in all its versions
/// @param expected lines that everyone may share
/// @param submissions those that are compared
/// @param marked further ones that are not compared, which expected lines lie in
/// @param sheet the text of the handout, for reports
/// @param arriving the ids of those that are compared with all, where not everyone is
/// @param explained how many pairs from the top are explained
record Order(
        String lineage,
        String secret,
        double threshold,
        List<Version> templates,
        List<Expected> expected,
        Partners partners,
        List<Submission> submissions,
        List<Submission> marked,
        @Nullable Path sheet,
        Set<String> arriving,
        Kept kept,
        int explained) {
    Order {
        templates = List.copyOf(templates);
        expected = List.copyOf(expected);
        submissions = List.copyOf(submissions);
        marked = List.copyOf(marked);
        arriving = Set.copyOf(arriving);
    }

    /// A file by its path in the submission, and where its bytes are.
    record Content(String path, Path blob) {}

    /// The template as it was given out at some time.
    record Version(String id, List<Content> files) {
        Version {
            files = List.copyOf(files);
        }
    }

    /// Lines of a file, from 1, both ends included.
    record Expected(String submission, String file, int from, int to) {}

    /// Something that the evidence of a submission says: the name of a check, and the wrong value it had.
    record Finding(String name, String value) {}

    /// One submission. The same content always has the same files.
    record Submission(
            String id,
            String content,
            String author,
            boolean current,
            List<Content> files,
            @Nullable Path report,
            List<Finding> facts) {
        Submission {
            files = List.copyOf(files);
            facts = List.copyOf(facts);
        }
    }

    /// Which pairs the result holds: those from a suspicion on, and the best few of every submission, but never more
    /// than so many.
    record Kept(double from, int each, int most) {}
}
