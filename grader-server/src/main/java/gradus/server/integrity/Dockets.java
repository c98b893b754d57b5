package gradus.server.integrity;

import gradus.server.assignment.Assignments;
import gradus.server.course.Caller;
import gradus.server.course.Course;
import gradus.server.identity.Person;
import gradus.server.identity.Persons;
import gradus.server.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Finds cases of the course that the guard has let the caller into, and takes steps in them one at a time.
@RequestScoped
class Dockets {
    private static final int LONGEST_NUMBER = 9;

    private final IntegrityCases cases;
    private final Assignments assignments;
    private final Persons persons;
    private final Caller caller;

    Dockets(IntegrityCases cases, Assignments assignments, Persons persons, Caller caller) {
        this.cases = cases;
        this.assignments = assignments;
        this.persons = persons;
        this.caller = caller;
    }

    Docket read(String number) {
        return find(number).orElseThrow(() -> missing(number));
    }

    /// Reads a case for one who is named in it and knows; everybody else learns nothing, not even that it exists.
    Docket readOwn(String number) {
        return find(number)
                .filter(docket -> docket.partyOf(caller.person().id)
                        .filter(party -> party.hearing().notified())
                        .isPresent())
                .orElseThrow(() -> Problem.notFound("There is no case '" + number + "' that you are named in."));
    }

    /// Holds off every other step in this course's cases until the transaction ends. Comes before the case is read.
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        UUID course = caller.course().id;
        cases.session()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)", String.class)
                .setParameter("key", course.getMostSignificantBits() ^ ~course.getLeastSignificantBits())
                .getSingleResult();
    }

    /// Reads a case to take a step in it, if nobody else took one since `version`.
    @Transactional(Transactional.TxType.MANDATORY)
    Docket forStep(String number, int version) {
        lock();
        Docket docket = read(number);
        if (docket.file().version != version) {
            throw Problem.conflict(
                    "stale",
                    "Something happened in this case since you read it: you saw version " + version
                            + ", now it is version " + docket.file().version
                            + ". Load it again, look at what is new, then decide.");
        }
        return docket;
    }

    /// Writes down where the case stands after a step.
    static void step(Docket docket, Procedure next) {
        docket.file().state = next.state();
        docket.file().version++;
    }

    Docket of(IntegrityCase file) {
        Course course = caller.course();
        List<CaseMember> members = cases.members(file.id);
        Map<UUID, List<CaseReply>> replies = cases
                .replies(members.stream().map(member -> member.id).toList())
                .stream()
                .collect(Collectors.groupingBy(reply -> reply.memberId));
        return new Docket(
                file,
                assignments.byId(file.assignmentId).orElseThrow(),
                members.stream()
                        .map(member -> party(member, replies.getOrDefault(member.id, List.of())))
                        .toList(),
                course.zoneId());
    }

    private Optional<Docket> find(String number) {
        if (number.length() > LONGEST_NUMBER || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return number.isEmpty()
                ? Optional.empty()
                : cases.byNumber(caller.course().id, Integer.parseInt(number)).map(this::of);
    }

    private Party party(CaseMember member, List<CaseReply> replies) {
        if (member.personId == null) {
            return new Party(member, "", String.valueOf(member.outsideName), replies);
        }
        Person person = persons.byId(member.personId).orElseThrow();
        return new Party(member, person.username, person.name, replies);
    }

    private static Problem missing(String number) {
        return Problem.notFound("There is no integrity case '" + number + "' in this course.");
    }
}
