package gradus.server.integrity;

import gradus.server.integrity.Hearing.Answer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Somebody named in a case, with their name and what they replied; `username` is empty for somebody from outside.
record Party(CaseMember member, String username, String name, List<CaseReply> replies) {
    Party {
        replies = List.copyOf(replies);
    }

    boolean outside() {
        return member.personId == null;
    }

    /// How sentences for staff call this person.
    String called() {
        return outside() ? name : username;
    }

    Hearing hearing() {
        return new Hearing(member.id, called(), answer());
    }

    /// What must not be read by others.
    Stream<String> names() {
        return Stream.of(username, name, member.work);
    }

    private Answer answer() {
        Instant until = member.replyUntil;
        if (until == null) {
            return new Answer.Unaware();
        }
        return replies.isEmpty() ? new Answer.Awaited(until) : new Answer.Given(until);
    }
}
