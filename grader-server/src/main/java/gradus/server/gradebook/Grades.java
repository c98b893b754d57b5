package gradus.server.gradebook;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Assignments;
import gradus.server.assignment.Policies;
import gradus.server.gradebook.StudentRecord.Entry;
import gradus.server.policy.LatePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps the grades of record: always computed anew from the rows that decide them, never adjusted.
@ApplicationScoped
public class Grades {
    private final Assignments assignments;
    private final Policies policies;
    private final Ledger ledger;
    private final GradeRows rows;
    private final InstantSource time;

    Grades(Assignments assignments, Policies policies, Ledger ledger, GradeRows rows, InstantSource time) {
        this.assignments = assignments;
        this.policies = policies;
        this.ledger = ledger;
        this.rows = rows;
        this.time = time;
    }

    /// Holds off everybody else who would change this student's grade, until the transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID assignmentId, UUID personId) {
        rows.session()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)", String.class)
                .setParameter("key", assignmentId.getMostSignificantBits() ^ personId.getLeastSignificantBits())
                .getSingleResult();
    }

    /// Computes the grade of one student in one assignment; empty while nothing of theirs is graded.
    @Transactional
    public Optional<Grade> recompute(UUID assignmentId, UUID personId) {
        lock(assignmentId, personId);
        Assignment assignment = assignments.byId(assignmentId).orElseThrow();
        LatePolicy policy = policies.of(assignment, personId);
        StudentRecord record = ledger.of(assignment, personId, policy);
        return record.counting().map(entry -> store(assignmentId, personId, record, entry));
    }

    /// Computes the grades of everybody who handed something in, after a change that may concern them all.
    @Transactional
    public void recomputeAll(Assignment assignment) {
        ledger.studentsOf(assignment).forEach(person -> recompute(assignment.id, person));
    }

    private Grade store(UUID assignmentId, UUID personId, StudentRecord record, Entry entry) {
        Grade grade = rows.of(assignmentId, personId).orElseGet(() -> {
            Grade first = new Grade(assignmentId, personId, entry.submission().id, entry.attempt().id, time.instant());
            first.persist();
            return first;
        });
        Worth worth = entry.worth();
        grade.submissionId = entry.submission().id;
        grade.attemptId = entry.attempt().id;
        grade.rawPoints = worth.raw().milli();
        grade.finalPoints = worth.finalPoints().milli();
        grade.late = worth.lateness().late();
        grade.openMarks = worth.openMarks();
        grade.overridden = worth.overridden();
        grade.ruling = worth.rulingLabel();
        grade.sentence = worth.sentence();
        List<String> lines = new ArrayList<>(worth.lines());
        lines.add(record.reason());
        grade.derivation = lines;
        grade.computedAt = time.instant();
        return grade;
    }
}
