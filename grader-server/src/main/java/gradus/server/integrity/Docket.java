package gradus.server.integrity;

import gradus.server.assignment.Assignment;
import gradus.server.platform.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A case with everybody named in it, as one transaction sees it.
record Docket(IntegrityCase file, Assignment assignment, List<Party> parties, ZoneId zone) {
    Docket {
        parties = List.copyOf(parties);
    }

    Procedure procedure() {
        return new Procedure(file.state, parties.stream().map(Party::hearing).toList(), zone);
    }

    /// How the audit log calls this case.
    String subject() {
        return "integrity case #" + file.number + " (" + assignment.slug + ")";
    }

    Party party(UUID member) {
        return parties.stream()
                .filter(party -> party.member().id.equals(member))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Nobody of that id is named in integrity case #" + file.number
                        + ": reload the case for its members."));
    }

    Optional<Party> partyOf(UUID person) {
        return parties.stream()
                .filter(party -> person.equals(party.member().personId))
                .findFirst();
    }

    List<Party> students() {
        return parties.stream().filter(party -> !party.outside()).toList();
    }

    /// The names that this person must not read.
    Anonymity others(Party reader) {
        return new Anonymity(parties.stream()
                .filter(party -> !party.equals(reader))
                .flatMap(Party::names)
                .toList());
    }

    /// Refuses a text for one person that names another one of the case.
    void checkNames(String text, Party reader, String what) {
        refuse(others(reader), text, what);
    }

    /// Refuses a text that everybody in the case will read and that names one of them.
    void checkNames(String text, String what) {
        refuse(new Anonymity(parties.stream().flatMap(Party::names).toList()), text, what);
    }

    private static void refuse(Anonymity hidden, String text, String what) {
        hidden.firstIn(text).ifPresent(name -> {
            throw Problem.invalid(
                    "names",
                    what + " names '" + name + "'. Those who are named in a case do not learn of each other: write"
                            + " 'another submission' or 'another student' instead.");
        });
    }
}
