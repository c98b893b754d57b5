package gradus.similarity.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What two reports share, by five words in a row. Words that the sheet has are nobody's.
///
/// @param similarity twice the shared stretches of five words over those of both (0 to 1)
/// @param passages the longest first
public record ProseComparison(double similarity, List<ProsePassage> passages) {
    private static final int GRAM = 5;

    public ProseComparison {
        passages = List.copyOf(passages);
    }

    public static ProseComparison of(ReportText a, ReportText b, ReportText sheet) {
        List<ProseWords.Word> wordsA = ProseWords.of(a);
        List<ProseWords.Word> wordsB = ProseWords.of(b);
        Set<Long> base = new HashSet<>(grams(ProseWords.of(sheet)).keySet());
        Map<Long, Integer> gramsA = grams(wordsA);
        Map<Long, Integer> gramsB = grams(wordsB);
        gramsA.keySet().removeAll(base);
        gramsB.keySet().removeAll(base);
        long shared = gramsA.keySet().stream().filter(gramsB::containsKey).count();
        int both = gramsA.size() + gramsB.size();
        return new ProseComparison(both == 0 ? 0 : 2.0 * shared / both, passages(wordsA, wordsB, gramsA, gramsB));
    }

    /// Each stretch of five words with the place where it comes first.
    private static Map<Long, Integer> grams(List<ProseWords.Word> words) {
        Map<Long, Integer> grams = new HashMap<>();
        for (int i = 0; i + GRAM <= words.size(); i++) {
            long key = ProseWords.gram(words, i, GRAM);
            if (key != 0) {
                grams.putIfAbsent(key, i);
            }
        }
        return grams;
    }

    private static List<ProsePassage> passages(
            List<ProseWords.Word> a, List<ProseWords.Word> b, Map<Long, Integer> gramsA, Map<Long, Integer> gramsB) {
        List<ProsePassage> found = new ArrayList<>();
        for (int i = 0; i + GRAM <= a.size(); ) {
            long key = ProseWords.gram(a, i, GRAM);
            Integer j = gramsA.containsKey(key) ? gramsB.get(key) : null;
            if (j == null) {
                i++;
                continue;
            }
            int length = common(a, i, b, j);
            String words =
                    a.subList(i, i + length).stream().map(ProseWords.Word::text).collect(Collectors.joining(" "));
            found.add(new ProsePassage(words, length, a.get(i).page(), b.get(j).page()));
            i += length;
        }
        found.sort(Comparator.comparingInt(ProsePassage::length).reversed());
        return found;
    }

    private static int common(List<ProseWords.Word> a, int i, List<ProseWords.Word> b, int j) {
        int length = 0;
        while (i + length < a.size()
                && j + length < b.size()
                && !a.get(i + length).text().isEmpty()
                && a.get(i + length).text().equals(b.get(j + length).text())) {
            length++;
        }
        return length;
    }
}
