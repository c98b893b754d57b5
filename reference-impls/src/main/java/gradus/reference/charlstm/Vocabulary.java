package gradus.reference.charlstm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Characters and their ids: 0 is padding, 1 is unknown, the others in their order.
public final class Vocabulary {
    public static final int PAD = 0;
    public static final int UNKNOWN = 1;
    public static final int SPECIAL = 2;

    private final List<String> symbols;
    private final Map<Integer, Integer> ids = new HashMap<>();

    /// Numbers these code points; a second appearance does not count.
    public Vocabulary(int[] codePoints) {
        List<String> names = new ArrayList<>(List.of("<pad>", "<unk>"));
        for (int codePoint : codePoints) {
            if (ids.putIfAbsent(codePoint, names.size()) == null) {
                names.add(Character.toString(codePoint));
            }
        }
        symbols = List.copyOf(names);
    }

    public List<String> symbols() {
        return symbols;
    }

    public int[] encode(int[] codePoints) {
        int[] sequence = new int[codePoints.length];
        Arrays.setAll(sequence, i -> ids.getOrDefault(codePoints[i], UNKNOWN));
        return sequence;
    }

    public String decode(int[] sequence) {
        StringBuilder text = new StringBuilder();
        for (int id : sequence) {
            text.append(symbols.get(id));
        }
        return text.toString();
    }
}
