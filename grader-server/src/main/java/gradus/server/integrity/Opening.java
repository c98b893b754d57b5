package gradus.server.integrity;

import gradus.server.assignment.Assignment;
import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.course.Memberships;
import gradus.server.course.Role;
import gradus.server.identity.Person;
import gradus.server.identity.Persons;
import gradus.server.integrity.Freezing.Named;
import gradus.server.platform.Problem;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Opens a case: whoever is named in it is checked, and the evidence is frozen with the lines that it points at.
@RequestScoped
public class Opening {
    private final IntegrityCases cases;
    private final Dockets dockets;
    private final Freezing freezing;
    private final Submissions submissions;
    private final Memberships memberships;
    private final Persons persons;
    private final AuditLog audit;
    private final Caller caller;
    private final InstantSource time;

    Opening(
            IntegrityCases cases,
            Dockets dockets,
            Freezing freezing,
            Submissions submissions,
            Memberships memberships,
            Persons persons,
            AuditLog audit,
            Caller caller,
            InstantSource time) {
        this.cases = cases;
        this.dockets = dockets;
        this.freezing = freezing;
        this.submissions = submissions;
        this.memberships = memberships;
        this.persons = persons;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
    }

    /// Returns the new case's number. Whoever calls must let only staff of the course come here.
    @Transactional
    public int open(Assignment assignment, NewCase wanted) {
        List<Named> named = named(assignment, wanted.members());
        String evidence = freezing.freeze(wanted.evidence(), named);
        dockets.lock();
        int number = cases.lastNumber(assignment.courseId) + 1;
        IntegrityCase file = new IntegrityCase(
                assignment, number, wanted.note().strip(), evidence, caller.person().id, time.instant());
        file.persistAndFlush();
        for (int i = 0; i < named.size(); i++) {
            member(file, i, named.get(i)).persist();
        }
        String who = named.stream().map(Named::called).collect(Collectors.joining(", "));
        audit.record(caller.act(
                "open integrity case",
                dockets.of(file).subject(),
                "about " + who + "; evidence " + file.evidenceHash + ": " + file.note));
        return file.number;
    }

    private static CaseMember member(IntegrityCase file, int position, Named named) {
        Submission submission = named.submission();
        return submission == null
                ? CaseMember.outside(file.id, position, named.called())
                : CaseMember.student(file.id, position, submission.personId, submission.id);
    }

    private List<Named> named(Assignment assignment, List<NewCase.Member> members) {
        List<Named> named = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NewCase.Member member : members) {
            Named one = named(assignment, member);
            if (!seen.add(one.called())) {
                throw Problem.invalid(
                        "member-twice",
                        one.called() + " is named twice: name each person once, with the one submission that the"
                                + " evidence is about.");
            }
            named.add(one);
        }
        if (named.stream().allMatch(one -> one.submission() == null)) {
            throw Problem.invalid(
                    "no-student", "A case names at least one submission of a student of this course: add it.");
        }
        return named;
    }

    private Named named(Assignment assignment, NewCase.Member member) {
        UUID submission = member.submission();
        String outside = member.outside() == null ? "" : member.outside().strip();
        if ((submission == null) == outside.isEmpty()) {
            throw Problem.invalid(
                    "member",
                    "Name each member by a submission, or in words as 'outside' if they have no account here: exactly"
                            + " one of the two.");
        }
        return submission == null ? new Named(outside, outside, null) : student(assignment, submission);
    }

    private Named student(Assignment assignment, UUID id) {
        Submission submission = submissions
                .byId(id)
                .filter(found -> found.assignmentId.equals(assignment.id))
                .orElseThrow(() -> Problem.invalid(
                        "no-submission",
                        "There is no submission " + id + " for " + assignment.title
                                + ": take the id from the list of submissions of this assignment."));
        Person person = persons.byId(submission.personId).orElseThrow();
        boolean student = memberships
                .of(assignment.courseId, person.id)
                .filter(membership -> membership.role == Role.STUDENT)
                .isPresent();
        if (!student) {
            throw Problem.invalid(
                    "no-student", person.username + " is not a student of this course: leave their submission out.");
        }
        return new Named(id.toString(), person.username, submission);
    }
}
