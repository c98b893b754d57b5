package gradus.similarity.fingerprint;

import gradus.similarity.source.SubmissionSources;
import gradus.similarity.tokens.SourceParser;
import gradus.similarity.tokens.SubmissionTokens;
import java.util.List;

/// The way in: sources and the template that they began with become fingerprints.
public final class Fingerprints {
    private Fingerprints() {}

    public static Fingerprint of(SubmissionSources submission, Template template) {
        return of(List.of(submission), template).getFirst();
    }

    /// The fingerprints in the order of the submissions. Many at once cost half as much each.
    public static List<Fingerprint> of(List<SubmissionSources> submissions, Template template) {
        return SourceParser.read(submissions, template.known()).stream()
                .map(submission -> of(submission, template))
                .toList();
    }

    private static Fingerprint of(SubmissionTokens submission, Template template) {
        return new FingerprintBuilder(template).build(submission);
    }
}
