package gradus.server.integrity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps the names of those who are named in a case from each other.
///
/// Each name is a user name, a full name or what the evidence calls a work; it is found as a whole word, in whatever
/// case it is written.
record Anonymity(List<String> names) {
    /// What stands for a name.
    static final String SOMEBODY = "another submission";

    Anonymity {
        // The longest first: else a full name would lose its first word to a user name, and show the rest.
        names = names.stream()
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// Finds a name in a text that others will read.
    Optional<String> firstIn(String text) {
        return names.stream().filter(name -> pattern(name).matcher(text).find()).findFirst();
    }

    /// Replaces every name.
    String hide(String text) {
        String hidden = text;
        for (String name : names) {
            hidden = pattern(name).matcher(hidden).replaceAll(Matcher.quoteReplacement(SOMEBODY));
        }
        return hidden;
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
