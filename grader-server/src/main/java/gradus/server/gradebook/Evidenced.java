package gradus.server.gradebook;

import gradus.evidence.Points;
import gradus.server.identity.Persons;
import gradus.server.policy.Ruling;
import gradus.server.policy.Ruling.Sanction;
import gradus.server.submission.Attempt;
import gradus.server.submission.Submission;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The machine's points by attempt, the marks and the decisions by submission, the rulings by student, read with one
/// query each.
final class Evidenced {
    private final Map<UUID, Map<String, Points>> machine = new HashMap<>();
    private final Map<UUID, Map<String, Mark>> marks = new HashMap<>();
    private final Map<UUID, Decision> decisions = new HashMap<>();
    private final Map<Grade.Key, Ruling> rulings = new HashMap<>();

    private Evidenced() {}

    static Evidenced read(
            LedgerRows rows, Persons persons, Collection<Submission> submissions, Collection<Attempt> attempts) {
        List<UUID> submissionIds =
                submissions.stream().map(submission -> submission.id).toList();
        Evidenced all = new Evidenced();
        rows.itemScores(attempts.stream().map(attempt -> attempt.id).toList())
                .forEach(score -> all.machine
                        .computeIfAbsent(score.attemptId, _ -> new HashMap<>())
                        .put(score.item, new Points(score.points)));
        rows.marks(submissionIds)
                .forEach(mark -> all.marks
                        .computeIfAbsent(mark.submissionId, _ -> new HashMap<>())
                        .put(
                                mark.item,
                                new Mark(
                                        new Points(mark.points),
                                        mark.comment,
                                        name(persons, mark.markedBy),
                                        mark.version)));
        rows.overrides(submissionIds)
                .forEach(override -> all.decisions.put(
                        override.submissionId,
                        new Decision.Overridden(
                                new Points(override.points),
                                override.reason,
                                name(persons, override.madeBy),
                                override.madeAt)));
        all.readRulings(rows, submissions);
        return all;
    }

    private void readRulings(LedgerRows rows, Collection<Submission> submissions) {
        List<UUID> assignments = submissions.stream()
                .map(submission -> submission.assignmentId)
                .distinct()
                .toList();
        List<UUID> students = submissions.stream()
                .map(submission -> submission.personId)
                .distinct()
                .toList();
        rows.rulings(assignments, students)
                .forEach(ruling -> rulings.merge(
                        new Grade.Key(ruling.assignmentId, ruling.personId),
                        Ruling.of(new Sanction(ruling.caseNumber, ruling.percentTaken)),
                        Ruling::and));
    }

    Map<String, Points> machine(Attempt attempt) {
        return machine.getOrDefault(attempt.id, Map.of());
    }

    Map<String, Mark> marks(Submission submission) {
        return marks.getOrDefault(submission.id, Map.of());
    }

    Decision decision(Submission submission) {
        return decisions.getOrDefault(submission.id, new Decision.None());
    }

    Ruling ruling(Submission submission) {
        return rulings.getOrDefault(new Grade.Key(submission.assignmentId, submission.personId), Ruling.none());
    }

    private static String name(Persons persons, UUID personId) {
        return persons.byId(personId).map(person -> person.username).orElse("somebody");
    }
}
