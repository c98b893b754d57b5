package gradus.similarity.command;

import gradus.similarity.cohort.Member;
import gradus.similarity.fingerprint.BaseCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of a submission that everyone may share, as they are named on the command line.
final class Expected {
    private static final Pattern PLACE = Pattern.compile("(.+):(.+):(\\d{1,7})-(\\d{1,7})");

    private Expected() {}

    static BaseCode of(String place, List<Member> members) throws BadInput {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            throw new BadInput("--expected wants ID:FILE:FIRST-LAST, not " + place + ".");
        }
        Member member = members.stream()
                .filter(one -> one.id().equals(matcher.group(1)))
                .findFirst()
                .orElseThrow(() -> new BadInput("There is no submission " + matcher.group(1) + "."));
        return BaseCode.of(
                member.fingerprint(),
                matcher.group(2),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)));
    }
}
