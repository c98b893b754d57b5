package gradus.server.integrity;

import java.util.List;

/// What everybody in a course may know about cases before there is one.
final class PolicyText {
    private PolicyText() {}

    static List<String> paragraphs(int replyDays) {
        return List.of(
                "What is compared: the sources of a submission, with the other submissions for the same assignment, those of"
                        + " earlier years included. Code that the assignment gives to everybody does not count. Comparing only"
                        + " shows where two works are alike: no program opens a case, and none decides one.",
                "Notice: who is named in a case is notified here, and sees the passages of their own work that are in"
                        + " question. Nobody sees the names or the code of the others.",
                "Reply: everybody who is named has " + days(replyDays) + " from their notice to reply in writing."
                        + " No ruling is possible before everybody was notified, and has replied or let that time pass.",
                "Ruling: the rule is 0 points on the assignment for everyone involved, whoever wrote it first. An"
                        + " exception for one person needs a reason. One member of staff proposes a ruling, and an"
                        + " instructor who is somebody else confirms it.",
                "Afterwards: a ruling stands above every computed grade, and the grade says which case it comes from. An"
                        + " instructor can reverse it with a reason; then the grade is again what the work is worth. Every"
                        + " step is written down.");
    }

    static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
