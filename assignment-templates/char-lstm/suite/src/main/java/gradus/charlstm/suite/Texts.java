package gradus.charlstm.suite;

import gradus.charlstm.suite.data.Fables;
import gradus.charlstm.suite.data.PlainText;
import gradus.charlstm.suite.data.SymbolLine;
import gradus.suite.Tier;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The texts of a tier: drawn fables, or pieces of the file of real text that the tier names.
///
/// @param training begins with a line of all its symbols
/// @param test other text of the same kind, without such a line; the training text where the tier asks for that
record Texts(String training, String test) {
    /// In a file, training texts come from the part before this share and test texts from behind it.
    private static final double SHARE = 0.9;

    /// @param prefix of the settings: `rnn`, `lstm` or `text`
    static Texts draw(Tier tier, String prefix, RandomGenerator random) {
        int length = tier.whole(prefix + "-characters");
        int testLength = tier.whole(prefix + "-test");
        Optional<Path> file = tier.files().values().stream().findFirst();
        if (file.isEmpty()) {
            String training = SymbolLine.before(Fables.draw(length, random.nextLong()), random);
            return new Texts(training, testLength == 0 ? training : Fables.draw(testLength, random.nextLong()));
        }
        String all = PlainText.read(file.orElseThrow(), tier.whole("file-characters"));
        if (length == 0) {
            String training = SymbolLine.before(all, random);
            return new Texts(training, training);
        }
        int border = (int) (SHARE * all.length());
        String training = SymbolLine.before(piece(all, 0, border, length, random), random);
        return new Texts(training, testLength == 0 ? training : piece(all, border, all.length(), testLength, random));
    }

    /// A random piece; the whole part where it is not longer.
    private static String piece(String all, int from, int to, int length, RandomGenerator random) {
        int room = to - from - length;
        int start = room > 0 ? from + random.nextInt(room) : from;
        return all.substring(start, Math.min(to, start + length));
    }
}
