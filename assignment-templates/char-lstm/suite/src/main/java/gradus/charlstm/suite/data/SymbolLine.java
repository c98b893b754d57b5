package gradus.charlstm.suite.data;

import java.util.random.RandomGenerator;

/// A first line that holds every symbol of a text once, in a drawn order.
///
/// Ids follow first appearance. Hence this line makes them a random permutation, and weights that were learnt
/// at home are worth nothing, while the statistics of the text stay as they are. (To permute the alphabet
/// itself would change nothing: the stream of ids would stay the same.)
public final class SymbolLine {
    private SymbolLine() {}

    /// Puts the line before the text; its last symbol is the line end.
    public static String before(String text, RandomGenerator random) {
        int[] symbols =
                text.codePoints().distinct().filter(symbol -> symbol != '\n').toArray();
        for (int i = symbols.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = symbols[i];
            symbols[i] = symbols[j];
            symbols[j] = kept;
        }
        return new String(symbols, 0, symbols.length) + "\n" + text;
    }
}
