package gradus.server.deadline;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Policies;
import gradus.server.assignment.PolicyTerms;
import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.gradebook.GradeRows;
import gradus.server.gradebook.Grades;
import gradus.server.gradebook.Ledger;
import gradus.server.gradebook.StudentRecord;
import gradus.server.identity.Persons;
import gradus.server.platform.Problem;
import gradus.server.policy.LatePolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Changes of a late policy: whose grade would change, and then the change itself.
@RequestScoped
class PolicyChanges {
    private final Policies policies;
    private final Ledger ledger;
    private final Grades grades;
    private final GradeRows rows;
    private final Persons persons;
    private final AuditLog audit;
    private final Caller caller;

    PolicyChanges(
            Policies policies,
            Ledger ledger,
            Grades grades,
            GradeRows rows,
            Persons persons,
            AuditLog audit,
            Caller caller) {
        this.policies = policies;
        this.ledger = ledger;
        this.grades = grades;
        this.rows = rows;
        this.persons = persons;
        this.audit = audit;
        this.caller = caller;
    }

    /// Lists the students whose grade would be another one under these terms.
    @Transactional
    List<GradeChange> preview(Assignment assignment, PolicyTerms terms) {
        LatePolicy proposed = terms.in(policies.zoneOf(assignment));
        Map<UUID, StudentRecord> records = ledger.of(assignment, policies.extended(assignment, proposed));
        return records.entrySet().stream()
                .map(each -> change(assignment, each.getKey(), each.getValue()))
                .filter(GradeChange::real)
                .sorted((a, b) -> a.username().compareTo(b.username()))
                .toList();
    }

    @Transactional
    void apply(Assignment assignment, PolicyTerms terms, int version, String reason) {
        terms.in(policies.zoneOf(assignment));
        if (version != assignment.policyVersion) {
            throw Problem.conflict(
                    "stale",
                    "Somebody else changed this late policy: you saw version " + version + ", now it is version "
                            + assignment.policyVersion + ". Load it again.");
        }
        String before = assignment.latePolicy;
        assignment.latePolicy = terms.write();
        assignment.policyVersion++;
        audit.record(caller.act(
                "change late policy", assignment.slug, reason + " | before " + before + " | after " + terms.write()));
        grades.recomputeAll(assignment);
    }

    private GradeChange change(Assignment assignment, UUID personId, StudentRecord record) {
        Integer before =
                rows.of(assignment.id, personId).map(grade -> grade.finalPoints).orElse(null);
        Integer after = record.counting()
                .map(entry -> entry.worth().finalPoints().milli())
                .orElse(null);
        return persons.byId(personId)
                .map(person -> new GradeChange(person.username, person.name, before, after))
                .orElseThrow();
    }

    /// A grade before and after, in milli-points; absent where there is none.
    @Schema(name = "GradeChange")
    record GradeChange(
            String username,
            String name,
            @Nullable Integer before,
            @Nullable Integer after) {
        boolean real() {
            return !Objects.equals(before, after);
        }
    }
}
