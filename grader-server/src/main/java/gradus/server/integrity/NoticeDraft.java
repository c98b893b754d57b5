package gradus.server.integrity;

/// A notice to begin with: what a person has to be told, without a word about the others.
final class NoticeDraft {
    private NoticeDraft() {}

    static String of(Docket docket, Party party, int replyDays) {
        return """
                Dear %s,

                Your work for "%s" is very much like another submission. This is why integrity case #%d was opened, and \
                why you are asked for your side of it. Nothing is decided yet.

                %s Please reply in writing within %s: how your work came about, with whom you talked about it, and what \
                you took from elsewhere.

                If the case ends with a ruling, the rule of this course is 0 points on the assignment for everyone \
                involved. You will be told either way.\
                """.formatted(
                        party.name(),
                        docket.assignment().title,
                        docket.file().number,
                        party.outside()
                                ? "The passages in question are enclosed."
                                : "The passages in question are shown below this notice, and there is a form to reply.",
                        PolicyText.days(replyDays));
    }
}
