package gradus.charlstm.suite;

import gradus.charlstm.CharLanguageModel;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Item 2.2a, the text: vocabulary and chunks.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TextChecks {
    /// Letters, marks, a line end, letters with accents, and two characters that need two Java chars each.
    private static final int[] SYMBOLS = "zebra QUX,.\n0ßé𝄞𐍈λ".codePoints().toArray();

    private static final Tolerance EXACT = Tolerance.exact();

    @Order(1)
    @Graded(id = "vocabulary", item = "2.2a", points = 2, title = "Characters get their ids by first appearance")
    void vocabulary(Check<CharLanguageModel> check) {
        check.agrees("encode", EXACT, (it, random) -> {
            String text = text(random, 60);
            it.vocabulary(text);
            return it.encode(text);
        });
        check.agrees("vocabulary", EXACT, (it, random) -> it.vocabulary(text(random, 60)));
        check.agrees("encode with unknown characters", EXACT, (it, random) -> {
            it.vocabulary(text(random, 8));
            return it.encode(text(random, 60) + "☂🦊~");
        });
        check.agrees("decode", EXACT, (it, random) -> {
            String text = text(random, 60);
            it.vocabulary(text);
            return it.decode(it.encode(text));
        });
        check.agrees("vocabulary of the empty text", EXACT, (it, random) -> {
            it.vocabulary(text(random, 5));
            return List.of(it.vocabulary(""), it.encode(""), it.decode(new int[0]));
        });
    }

    @Order(2)
    @Graded(id = "chunks", item = "2.2a", points = 4, title = "A text becomes streams, and streams become chunks")
    void chunks(Check<CharLanguageModel> check) {
        ask(check, "chunks", random -> new Cut(random.nextInt(150, 200), 4, 9));
        ask(check, "chunks with one stream", random -> new Cut(random.nextInt(50, 60), 1, 8));
        ask(check, "chunks of one step", random -> new Cut(random.nextInt(20, 30), 3, 1));
        // ⌊N/B⌋ + 1 = 5 · 6 rows: the sixth chunk would have one row.
        ask(check, "chunks, rows a multiple of T", random -> new Cut(29 * 4 + random.nextInt(4), 4, 6));
        ask(check, "chunks, N a multiple of B", random -> new Cut(5 * random.nextInt(4, 9), 5, 7));
        ask(check, "chunks, N < B", random -> new Cut(random.nextInt(1, 6), 7, 4));
        ask(check, "chunks, N = 6143", _ -> new Cut(6143, 32, 64));
        check.unchanged("input-mutated", "ids", "batch", "bptt");
    }

    private record Cut(int n, int batch, int bptt) {}

    private interface Drawn {
        Cut from(RandomGenerator random);
    }

    private static void ask(Check<CharLanguageModel> check, String what, Drawn drawn) {
        check.agrees(what, EXACT, (it, random) -> {
            Cut cut = drawn.from(random);
            return it.chunks(random.ints(cut.n(), 1, 90).toArray(), cut.batch(), cut.bptt());
        });
    }

    private static String text(RandomGenerator random, int length) {
        int[] codePoints = new int[length];
        Arrays.setAll(codePoints, _ -> SYMBOLS[random.nextInt(SYMBOLS.length)]);
        return new String(codePoints, 0, length);
    }
}
