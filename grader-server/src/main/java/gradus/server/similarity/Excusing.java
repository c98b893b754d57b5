package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.identity.Person;
import gradus.server.identity.Persons;
import gradus.server.platform.Problem;
import gradus.server.similarity.BaseCodeResource.NewExcuse;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Excuses people who were allowed to work together.
@RequestScoped
class Excusing {
    private final Comparisons comparisons;
    private final Persons persons;
    private final Running running;
    private final AuditLog audit;
    private final Caller caller;
    private final InstantSource time;

    Excusing(
            Comparisons comparisons,
            Persons persons,
            Running running,
            AuditLog audit,
            Caller caller,
            InstantSource time) {
        this.comparisons = comparisons;
        this.persons = persons;
        this.running = running;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
    }

    @Transactional
    ExcusedGroup excuse(Assignment assignment, NewExcuse wanted) {
        List<Person> people = wanted.usernames().stream()
                .map(String::strip)
                .distinct()
                .map(username -> member(assignment, username))
                .toList();
        if (people.size() < 2) {
            throw Problem.invalid("members", "Name two different people at least: one alone has no partner.");
        }
        ExcusedGroup group =
                new ExcusedGroup(assignment.id, wanted.reason().strip(), caller.person().id, time.instant());
        group.persist();
        people.forEach(person -> new ExcusedPerson(group.id, person.id).persist());
        comparisons.session().flush();
        audit.record(caller.act("excuse partners", assignment.slug, names(people) + ": " + group.reason));
        running.rescore(assignment, "Partners were excused.");
        return group;
    }

    @Transactional
    void withdraw(Assignment assignment, String id) {
        ExcusedGroup group = comparisons.excused(assignment.id).stream()
                .filter(one -> Optional.of(one.id).equals(Ids.read(id)))
                .findFirst()
                .orElseThrow(
                        () -> Problem.notFound("This group is not excused, or not any more: load the page again."));
        group.withdrawnAt = time.instant();
        String names = names(comparisons.excusedPeople(group.id));
        audit.record(caller.act("withdraw excuse", assignment.slug, names + ": " + group.reason));
        running.rescore(assignment, "An excuse was withdrawn.");
    }

    /// Somebody who has handed in for this sheet, here or in another year.
    private Person member(Assignment assignment, String username) {
        return persons.byUsername(username)
                .filter(person -> known(assignment, person))
                .orElseThrow(() -> Problem.invalid(
                        "members",
                        "'" + username + "' is no member of a course with " + assignment.title
                                + ": give user names as they stand in the gradebook."));
    }

    private boolean known(Assignment assignment, Person person) {
        return comparisons
                        .session()
                        .createQuery(
                                "select count(m) from Membership m join Assignment a on a.courseId = m.courseId"
                                        + " where a.slug = :slug and m.personId = :person",
                                Long.class)
                        .setParameter("slug", assignment.slug)
                        .setParameter("person", person.id)
                        .getSingleResult()
                > 0;
    }

    private static String names(List<Person> people) {
        return people.stream().map(person -> person.username).collect(Collectors.joining(", "));
    }
}
