package gradus.textclass.suite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A drawn language with two kinds of texts in it.
///
/// Its words are syllables put together. Word r of the list has the weight 1 / (r + 3), as in real texts
/// a few words
/// are very frequent; each class then makes some words more frequent and others rarer, by a factor
/// exp(±tilt) with
/// normal tilt. Most words say little, so no single one tells the class.
final class Reviews {
    private static final String[] ONSETS = {"b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"};
    private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "ai", "ou"};
    private static final String[] BREAKS = {" ", " ", " ", " ", " ", ", ", ". ", "; ", " - ", "! "};

    private final List<String> words;
    private final double[][] cumulative;

    /// @param words how many words the language has
    /// @param contrast the standard deviation of the tilt: how different the two classes are
    Reviews(RandomGenerator random, int words, double contrast) {
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < words) {
            drawn.add(word(random));
        }
        this.words = List.copyOf(drawn);
        this.cumulative = new double[2][words];
        for (int rank = 0; rank < words; rank++) {
            double tilt = contrast * random.nextGaussian();
            for (int c = 0; c < 2; c++) {
                double weight = Math.exp(c == 0 ? -tilt : tilt) / (rank + 3);
                cumulative[c][rank] = weight + (rank == 0 ? 0 : cumulative[c][rank - 1]);
            }
        }
    }

    /// Texts and their classes.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Corpus(List<String> texts, int[] labels) {
        Corpus {
            texts = List.copyOf(texts);
        }
    }

    /// Draws texts of both classes; the first two have the classes 0 and 1, so that none is missing.
    Corpus corpus(RandomGenerator random, int size) {
        List<String> texts = new ArrayList<>();
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i < 2 ? i : random.nextDouble() < 0.4 ? 1 : 0;
            texts.add(text(random, labels[i]));
        }
        return new Corpus(texts, labels);
    }

    private String text(RandomGenerator random, int label) {
        int length = random.nextInt(10, 40);
        StringBuilder text = new StringBuilder();
        boolean capital = true;
        for (int i = 0; i < length; i++) {
            String word = words.get(place(cumulative[label], random.nextDouble()));
            text.append(capital ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
            String gap = i + 1 == length ? "." : BREAKS[random.nextInt(BREAKS.length)];
            text.append(gap);
            capital = gap.startsWith(".") || gap.startsWith("!");
        }
        return text.toString();
    }

    private static int place(double[] cumulative, double uniform) {
        double target = uniform * cumulative[cumulative.length - 1];
        int place = 0;
        while (place < cumulative.length - 1 && cumulative[place] < target) {
            place++;
        }
        return place;
    }

    private static String word(RandomGenerator random) {
        int syllables = random.nextInt(1, 4);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(ONSETS[random.nextInt(ONSETS.length)]).append(NUCLEI[random.nextInt(NUCLEI.length)]);
        }
        return word.toString();
    }
}
