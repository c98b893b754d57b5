package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.similarity.PairDetail.FileView;
import gradus.server.similarity.PairDetail.Lines;
import gradus.server.similarity.PairDetail.MatchView;
import gradus.server.similarity.PairDetail.PassageView;
import gradus.server.similarity.PairDetail.ReportView;
import gradus.server.similarity.PairDetail.Span;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Draws one pair with both works beside each other.
@ApplicationScoped
class PairDetails {
    private static final int OTHERS = 10;

    private final PairRows pairs;
    private final Submissions submissions;
    private final Sources sources;
    private final BesideTheCode beside;
    private final Session session;

    PairDetails(PairRows pairs, Submissions submissions, Sources sources, BesideTheCode beside, Session session) {
        this.pairs = pairs;
        this.submissions = submissions;
        this.sources = sources;
        this.beside = beside;
        this.session = session;
    }

    PairDetail of(Assignment assignment, String a, String b) {
        PairPage.Row row = pairs.named(assignment, a, b);
        Findings findings = pairs.findings(assignment, row);
        Submission one = submissions.byId(row.a().submission()).orElseThrow();
        Submission other = submissions.byId(row.b().submission()).orElseThrow();
        List<String> facts = new ArrayList<>(findings.facts());
        facts.addAll(beside.about(assignment, one, other));
        return new PairDetail(
                row,
                Wording.channels(findings),
                Wording.why(row, findings),
                facts,
                matches(findings),
                findings.matchesCut(),
                report(findings),
                files(assignment, one),
                files(assignment, other),
                pairs.others(assignment, one.id, other.id, OTHERS));
    }

    private static List<MatchView> matches(Findings findings) {
        return IntStream.range(0, findings.matches().size())
                .mapToObj(i -> {
                    Findings.Match match = findings.matches().get(i);
                    return new MatchView(i + 1, match.channel(), match.why(), lines(match.a()), lines(match.b()));
                })
                .toList();
    }

    private static Lines lines(Findings.Lines lines) {
        return new Lines(lines.file(), lines.from(), lines.to());
    }

    private static @Nullable ReportView report(Findings findings) {
        Findings.Report report = findings.report();
        return report == null
                ? null
                : new ReportView(
                        report.similarity(),
                        report.passages().stream()
                                .map(passage -> new PassageView(passage.words(), passage.pageA(), passage.pageB()))
                                .toList());
    }

    /// What a comparison said of a file: how it could be read, and which lines are base code.
    private record Read(String path, String state, List<Span> base) {}

    private List<FileView> files(Assignment assignment, Submission submission) {
        Map<String, Read> read = session
                .createNativeQuery("""
                        select path, state, base from compared_file
                        where assignment_id = :assignment and submission_id = :submission
                        """, Tuple.class)
                .setParameter("assignment", assignment.id)
                .setParameter("submission", submission.id)
                .getResultList()
                .stream()
                .map(PairDetails::read)
                .collect(Collectors.toMap(Read::path, Function.identity()));
        List<FileView> files = new ArrayList<>();
        sources.texts(submission).forEach((path, text) -> {
            Read known = read.getOrDefault(path, new Read(path, "unknown", List.of()));
            files.add(new FileView(path, text, known.base(), known.state()));
        });
        return files;
    }

    private static Read read(Tuple row) {
        return new Read(
                row.get("path", String.class),
                row.get("state", String.class),
                LineSpans.read(row.get("base", String.class)));
    }
}
