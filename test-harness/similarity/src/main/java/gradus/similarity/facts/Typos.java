package gradus.similarity.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Misspelt words, found without a dictionary: a word that hardly anyone writes, one letter away from one that many
/// write. So it works in every language that a class comments in.
public final class Typos {
    private static final int LEAST_LENGTH = 5;
    /// How many must write a word for it to count as the right spelling.
    private static final int WRITERS = 3;
    private static final double RARE = 0.05;

    private Typos() {}

    /// The misspelt words of each submission.
    ///
    /// @param words the words of each submission's comments, by its id, in lower case
    /// @param known further words that are spelt right: those of the sheet
    public static Map<String, Set<String>> of(Map<String, List<String>> words, Collection<String> known) {
        Map<String, Integer> writers = new HashMap<>();
        words.values().forEach(own -> new HashSet<>(own).forEach(word -> writers.merge(word, 1, Integer::sum)));
        Set<String> right = new HashSet<>(known);
        writers.forEach((word, count) -> {
            if (count >= WRITERS && count > RARE * words.size()) {
                right.add(word);
            }
        });
        Map<String, Set<String>> near = neighbours(right);
        Map<String, Set<String>> typos = new HashMap<>();
        words.forEach((id, own) -> {
            Set<String> found = new TreeSet<>();
            for (String word : own) {
                boolean rare = word.length() >= LEAST_LENGTH && !right.contains(word);
                if (rare && isNear(word, near)) {
                    found.add(word);
                }
            }
            typos.put(id, found);
        });
        return typos;
    }

    /// Every word with one letter left out, so that words one letter apart meet (Mor and Fraenkel, 1982).
    private static Map<String, Set<String>> neighbours(Set<String> words) {
        Map<String, Set<String>> near = new HashMap<>();
        for (String word : words) {
            near.computeIfAbsent(word, _ -> new HashSet<>()).add(word);
            for (int i = 0; i < word.length(); i++) {
                near.computeIfAbsent(without(word, i), _ -> new HashSet<>()).add(word);
            }
        }
        return near;
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }

    private static boolean isNear(String word, Map<String, Set<String>> near) {
        if (near.getOrDefault(word, Set.of()).stream().anyMatch(right -> isTypo(word, right))) {
            return true;
        }
        for (int i = 0; i < word.length(); i++) {
            if (near.getOrDefault(without(word, i), Set.of()).stream().anyMatch(right -> isTypo(word, right))) {
                return true;
            }
        }
        return false;
    }

    /// Whether one letter was left out, added, exchanged or swapped. An `s` at the end is grammar.
    private static boolean isTypo(String word, String right) {
        boolean grammar = word.equals(right + "s") || right.equals(word + "s");
        return right.length() >= LEAST_LENGTH && !grammar && distance(word, right) == 1;
    }

    /// The optimal string alignment distance.
    static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}
