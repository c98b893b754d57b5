package gradus.charlstm.suite.data;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Draws a text of short fables: a small grammar with characters that come back, speech, numbers and a moral.
public final class Fables {
    private static final List<String> ANIMALS =
            words("fox wolf crow heron mouse goat lion donkey owl hare turtle cat" + " rooster frog spider bear");
    private static final List<String> ADJECTIVES = words("hungry proud old clever lazy greedy patient lonely quick"
            + " foolish gentle tired brave quiet stubborn merry");
    private static final List<String> TIMES = List.of(
            "One morning",
            "Late in autumn",
            "After the rain",
            "At noon",
            "Long ago",
            "On a cold night",
            "In the third week of summer",
            "Before the harvest");
    private static final List<String> PLACES = List.of(
            "well",
            "river",
            "old mill",
            "edge of the forest",
            "market road",
            "orchard",
            "broken wall",
            "hilltop",
            "miller's gate",
            "frozen pond",
            "barley field",
            "bridge");
    private static final List<String> THINGS = List.of(
            "cheese",
            "loaf of bread",
            "ripe plum",
            "silver bell",
            "bone",
            "basket of figs",
            "jar of honey",
            "lantern",
            "length of rope",
            "fish",
            "feather",
            "walnut");
    private static final List<String> WENT = List.of(
            "walked to",
            "ran past",
            "rested beside",
            "hid near",
            "looked across",
            "came back to",
            "slept under the stars by",
            "waited at");
    private static final List<String> GOT = words("found dropped stole carried wanted buried praised shared");
    private static final List<String> SAID = words("said asked cried whispered answered laughed");
    private static final List<String> SYLLABLES = words("ba do ri ka mel tan vi su lo fe ger ni osk pra ul zem");
    // T thing, P place, A adjective, X animal, N name: single capital letters between spaces or marks.
    private static final List<String> LINES = List.of(
            "I have never seen such a T",
            "why do you stand at the P",
            "give me half of the T, and I will show you the way to the P",
            "nobody at the P will believe you",
            "you are too A to understand",
            "if I were as A as you, I would go home",
            "wait until tomorrow",
            "the T belongs to N",
            "do you take me for a X",
            "there is room for two at the P");
    private static final List<String> MORALS = List.of(
            "A A friend is better than a T.",
            "Who wants everything keeps nothing.",
            "Do not trust a X that praises your T.",
            "Think before you go to the P.",
            "Even the A must wait their turn.",
            "What is shared is not lost.",
            "He who digs for others falls in first.",
            "A promise is lighter than a T, and easier to drop.");

    private final RandomGenerator random;

    private Fables(RandomGenerator random) {
        this.random = random;
    }

    /// Draws a text of exactly n characters, all of them ASCII.
    public static String draw(int n, long seed) {
        Fables fables = new Fables(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        StringBuilder text = new StringBuilder(n + 2000);
        while (text.length() < n) {
            text.append(fables.fable());
        }
        return text.substring(0, n);
    }

    private String fable() {
        List<String> animals = two(ANIMALS);
        List<String> adjectives = two(ADJECTIVES);
        List<String> names = List.of(name(), name());
        String adjective = adjectives.getFirst();
        String article = "aeiou".indexOf(adjective.charAt(0)) < 0 ? "a" : "an";
        StringBuilder text = new StringBuilder();
        text.append(("the " + animals.get(0) + " and the " + animals.get(1)).toUpperCase(Locale.ROOT))
                .append("\n\n")
                .append(one(TIMES) + ", " + article + " " + adjective + " " + animals.get(0) + " named " + names.get(0)
                        + " " + one(WENT) + " the " + one(PLACES) + ". ");
        int sentences = 3 + random.nextInt(6);
        for (int i = 0; i < sentences; i++) {
            text.append(sentence(animals, names));
        }
        String moral = filled(one(MORALS), names);
        return text.append("\n\nMoral: ").append(moral).append("\n\n\n").toString();
    }

    private String sentence(List<String> animals, List<String> names) {
        int who = random.nextInt(2);
        String animal = animals.get(who);
        int kind = random.nextInt(100);
        if (kind < 30) {
            return "The " + animal + " " + one(GOT) + " a " + one(THINGS) + ". ";
        }
        if (kind < 45) {
            String subject = who == 0 ? names.get(0) : "the " + animal;
            return "Then " + subject + " " + one(WENT) + " the " + one(PLACES) + ". ";
        }
        if (kind < 85) {
            return "\"" + capital(filled(one(LINES), names)) + ",\" " + one(SAID) + " the " + animal + ". ";
        }
        int days = 2 + random.nextInt(98);
        return "It was " + days + " days before the " + animal + " and the " + animals.get(1 - who) + " met again. ";
    }

    /// Fills the blanks of a pattern from left to right; a capital A that begins the pattern is an article.
    private String filled(String pattern, List<String> names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean alone = (i == 0 || pattern.charAt(i - 1) == ' ')
                    && (i + 1 == pattern.length() || " .,".indexOf(pattern.charAt(i + 1)) >= 0);
            text.append(alone && i > 0 ? blank(pattern.charAt(i), names) : pattern.substring(i, i + 1));
        }
        return text.toString();
    }

    private String blank(char letter, List<String> names) {
        return switch (letter) {
            case 'T' -> one(THINGS);
            case 'P' -> one(PLACES);
            case 'A' -> one(ADJECTIVES);
            case 'X' -> one(ANIMALS);
            case 'N' -> one(names);
            default -> String.valueOf(letter);
        };
    }

    private String name() {
        int syllables = 2 + random.nextInt(2);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(one(SYLLABLES));
        }
        return capital(name.toString());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> two(List<String> of) {
        int first = random.nextInt(of.size());
        int second = random.nextInt(of.size() - 1);
        return List.of(of.get(first), of.get(second < first ? second : second + 1));
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }
}
