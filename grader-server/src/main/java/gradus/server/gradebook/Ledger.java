package gradus.server.gradebook;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentVersions;
import gradus.server.assignment.Bundles;
import gradus.server.gradebook.StudentRecord.Entry;
import gradus.server.identity.Persons;
import gradus.server.policy.LatePolicy;
import gradus.server.score.Rubric;
import gradus.server.submission.Attempt;
import gradus.server.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what was handed in, checked, marked and decided, and says what each submission is worth.
@ApplicationScoped
public class Ledger {
    private final LedgerRows rows;
    private final AssignmentVersions versions;
    private final Bundles bundles;
    private final Persons persons;

    Ledger(LedgerRows rows, AssignmentVersions versions, Bundles bundles, Persons persons) {
        this.rows = rows;
        this.versions = versions;
        this.bundles = bundles;
        this.persons = persons;
    }

    /// Reads one student's record under a policy, which already has their extension in it.
    public StudentRecord of(Assignment assignment, UUID personId, LatePolicy policy) {
        List<Submission> submissions = rows.submissions(assignment.id, personId);
        return new StudentRecord(entries(submissions, _ -> policy), policy.counts());
    }

    /// Reads the records of everybody under a policy per student.
    public Map<UUID, StudentRecord> of(Assignment assignment, Function<UUID, LatePolicy> policies) {
        Map<UUID, List<Entry>> byStudent = entries(rows.submissions(assignment.id), policies).stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.submission().personId, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, StudentRecord> records = new LinkedHashMap<>();
        byStudent.forEach((person, entries) -> records.put(
                person, new StudentRecord(entries, policies.apply(person).counts())));
        return records;
    }

    /// Says what one graded attempt is worth, be it the newest of its submission or not.
    Worth worth(Submission submission, Attempt attempt, LatePolicy policy) {
        return Worth.of(facts(
                submission, attempt, policy, Evidenced.read(rows, persons, List.of(submission), List.of(attempt))));
    }

    /// Lists who handed something in, in a fixed order, so that two such runs never lock each other out.
    List<UUID> studentsOf(Assignment assignment) {
        return rows.submissions(assignment.id).stream()
                .map(submission -> submission.personId)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Entry> entries(List<Submission> submissions, Function<UUID, LatePolicy> policies) {
        Map<UUID, Attempt> newest = new HashMap<>();
        rows.gradedAttempts(
                        submissions.stream().map(submission -> submission.id).toList())
                .forEach(attempt -> newest.put(attempt.submissionId, attempt));
        Evidenced evidenced = Evidenced.read(rows, persons, submissions, newest.values());
        return submissions.stream()
                .flatMap(submission -> Optional.ofNullable(newest.get(submission.id))
                        .map(attempt -> entry(submission, attempt, policies.apply(submission.personId), evidenced))
                        .stream())
                .toList();
    }

    private Entry entry(Submission submission, Attempt attempt, LatePolicy policy, Evidenced evidenced) {
        return new Entry(submission, attempt, Worth.of(facts(submission, attempt, policy, evidenced)));
    }

    private Facts facts(Submission submission, Attempt attempt, LatePolicy policy, Evidenced evidenced) {
        return new Facts(
                rubricOf(submission),
                evidenced.machine(attempt),
                evidenced.marks(submission),
                evidenced.decision(submission),
                evidenced.ruling(submission),
                policy,
                submission.receivedAt);
    }

    Rubric rubricOf(Submission submission) {
        return bundles.of(versions.byId(submission.versionId).orElseThrow()).rubric();
    }
}
