package gradus.similarity.prose;

import gradus.similarity.primitive.Hash64;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a report that are the student's own: without what stands in quotation marks and without the list of
/// references at the end.
final class ProseWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /// Double marks of several languages; single ones are apostrophes too often. A quotation has an end, soon.
    private static final Pattern QUOTATION = Pattern.compile(
            "\"[^\"]{1,1500}\"|\u201c[^\u201d]{1,1500}\u201d|\u201e[^\u201c\u201d]{1,1500}[\u201c\u201d]|\u00ab[^\u00bb]{1,1500}\u00bb");
    private static final Pattern REFERENCES = Pattern.compile(
            "(?im)^\\s*(\\d+\\.?\\s*)?(references|bibliography|works cited|literatur|literaturverzeichnis|quellen|"
                    + "quellenverzeichnis|references cited)\\s*:?\\s*$");
    /// Syllables that the end of a line cut apart.
    private static final Pattern HYPHEN = Pattern.compile("(\\p{L})-\\R(\\p{Ll})");

    /// A word with its place.
    record Word(String text, int page) {}

    private ProseWords() {}

    static List<Word> of(ReportText report) {
        List<Word> words = new ArrayList<>();
        for (int page = 0; page < report.pages().size(); page++) {
            String text = HYPHEN.matcher(report.pages().get(page)).replaceAll("$1$2");
            Matcher references = REFERENCES.matcher(text);
            // A heading in the first half of a report is a table of contents.
            boolean ends = references.find() && 2 * page >= report.pages().size() - 1;
            add(blanked(ends ? text.substring(0, references.start()) : text), page + 1, words);
            if (ends) {
                break;
            }
        }
        return words;
    }

    private static String blanked(String text) {
        return QUOTATION.matcher(text).replaceAll(" \u0000 ");
    }

    private static void add(String text, int page, List<Word> words) {
        for (String part : text.split("\u0000", -1)) {
            Matcher matcher = WORD.matcher(part);
            while (matcher.find()) {
                words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), page));
            }
            // No stretch goes across what was left out.
            words.add(new Word("", page));
        }
    }

    /// The key of some words from a place on, or 0 where a gap lies among them.
    static long gram(List<Word> words, int from, int length) {
        long key = 1;
        for (int i = from; i < from + length; i++) {
            if (words.get(i).text().isEmpty()) {
                return 0;
            }
            key = Hash64.combine(key, Hash64.of(words.get(i).text()));
        }
        return key;
    }
}
