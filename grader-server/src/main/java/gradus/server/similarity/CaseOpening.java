package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.integrity.Evidence;
import gradus.server.integrity.NewCase;
import gradus.server.integrity.Opening;
import gradus.server.platform.Problem;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Opens a case about some submissions, with the pairs that are stored among them as its evidence.
@RequestScoped
class CaseOpening {
    private static final int MOST_WHY = 50;
    private static final int LONGEST_WHY = 500;
    private static final int LONGEST_PASSAGE = 100_000;
    private static final int MOST_MATCHES = 2000;
    private static final int MOST_MATCHES_OF_PAIR = 500;

    private final PairRows pairs;
    private final Submissions submissions;
    private final Sources sources;
    private final BesideTheCode beside;
    private final Opening opening;

    CaseOpening(PairRows pairs, Submissions submissions, Sources sources, BesideTheCode beside, Opening opening) {
        this.pairs = pairs;
        this.submissions = submissions;
        this.sources = sources;
        this.beside = beside;
        this.opening = opening;
    }

    /// Returns the new case's number.
    @Transactional
    int open(Assignment assignment, List<UUID> members, String note) {
        if (members.stream().distinct().count() < 2) {
            throw Problem.invalid("members", "A case is about two submissions at least: choose another one.");
        }
        Suspects suspects = Suspects.of(explained(assignment, members));
        checkAll(members, suspects);
        int most = Math.clamp(MOST_MATCHES / suspects.pairs().size(), 1, MOST_MATCHES_OF_PAIR);
        List<Evidence.Pair> evidence = suspects.pairs().stream()
                .map(pair -> evidence(assignment, suspects, pair, most))
                .toList();
        List<NewCase.Member> named = suspects.works().stream()
                .map(work -> work.year() == null
                        ? new NewCase.Member(work.submission(), null)
                        : new NewCase.Member(null, suspects.called(work)))
                .toList();
        int number = opening.open(assignment, new NewCase(named, new Evidence(evidence), note));
        suspects.works().stream()
                .filter(work -> work.year() != null)
                .map(work -> submission(work).personId)
                .forEach(person -> new CaseOutsider(assignment.id, number, person).persist());
        return number;
    }

    /// The pairs whose matches are stored, the most suspicious first.
    private List<Suspects.Explained> explained(Assignment assignment, List<UUID> members) {
        return pairs.among(assignment, members).stream()
                .map(row -> new Suspects.Explained(row, pairs.findings(assignment, row)))
                .filter(pair -> !pair.findings().matches().isEmpty())
                .toList();
    }

    private void checkAll(List<UUID> members, Suspects suspects) {
        List<UUID> authors =
                suspects.works().stream().map(work -> submission(work).personId).toList();
        List<Submission> wanted = members.stream().map(this::known).toList();
        for (Submission submission : wanted) {
            if (!authors.contains(submission.personId)) {
                throw Problem.invalid(
                        "no-matches",
                        "Nothing that could be evidence is stored between submission " + submission.id
                                + " and the others: choose submissions that pairs with matches connect, or leave this"
                                + " one out.");
            }
        }
    }

    private Submission known(UUID member) {
        return submissions
                .byId(member)
                .orElseThrow(() -> Problem.invalid(
                        "no-submission", "There is no submission " + member + ": load the pairs again."));
    }

    private Submission submission(PairPage.Work work) {
        return submissions.byId(work.submission()).orElseThrow();
    }

    private Evidence.Pair evidence(Assignment assignment, Suspects suspects, Suspects.Explained pair, int most) {
        PairPage.Row row = pair.row();
        Submission a = submission(row.a());
        Submission b = submission(row.b());
        List<String> why = Stream.of(
                        Wording.why(row, pair.findings()),
                        pair.findings().facts(),
                        beside.about(assignment, a, b),
                        Wording.passages(pair.findings()))
                .flatMap(List::stream)
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> sentence.substring(0, Math.min(sentence.length(), LONGEST_WHY)))
                .limit(MOST_WHY)
                .toList();
        List<Evidence.Match> matches = new ArrayList<>();
        pair.findings().matches().stream()
                .limit(most)
                .forEach(match -> matches.add(
                        new Evidence.Match(passage(row.a(), a, match.a()), passage(row.b(), b, match.b()))));
        return new Evidence.Pair(
                suspects.work(row.a()),
                suspects.work(row.b()),
                Math.toIntExact(Math.round(row.suspicion())),
                row.aInB(),
                row.bInA(),
                row.first(),
                why,
                matches);
    }

    /// The lines of another year's work go along as text: the case knows that one by its author's name only.
    private Evidence.Passage passage(PairPage.Work work, Submission submission, Findings.Lines lines) {
        Optional<String> text = Optional.ofNullable(work.year())
                .map(_ -> sources.lines(submission, lines.file(), lines.from(), lines.to()))
                .map(all -> all.substring(0, Math.min(all.length(), LONGEST_PASSAGE)));
        return new Evidence.Passage(lines.file(), lines.from(), lines.to(), text.orElse(null));
    }
}
