package gradus.similarity.fingerprint;

import gradus.similarity.primitive.Ints;
import java.util.Arrays;

/// The own canonical tokens of a submission in the order of its files, with their places. A FILE_END stands after each
/// file.
public final class TokenRun {
    /// The first constant of the alphabet stands after each file.
    static final byte END = 0;

    private final byte[] kinds;
    private final int[] places;

    TokenRun(byte[] kinds, int[] places) {
        this.kinds = kinds;
        this.places = places;
    }

    /// Collects tokens one by one.
    static final class Builder {
        private final Ints kinds = new Ints(1024);
        private final Ints places = new Ints(1024);

        void add(int kind, int place) {
            kinds.add(kind);
            places.add(place);
        }

        TokenRun build() {
            byte[] bytes = new byte[kinds.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) kinds.get(i);
            }
            return new TokenRun(bytes, places.toArray());
        }
    }

    public int size() {
        return kinds.length;
    }

    public int kind(int at) {
        return kinds[at];
    }

    public boolean isEnd(int at) {
        return kinds[at] == END;
    }

    public int place(int at) {
        return places[at];
    }

    /// The kinds as an array of the caller's own.
    public byte[] kinds() {
        return kinds.clone();
    }

    /// How many tokens there are, ends of files not counted.
    public int codeTokens() {
        int ends = 0;
        for (byte kind : kinds) {
            ends += kind == END ? 1 : 0;
        }
        return kinds.length - ends;
    }

    /// The run without the tokens that are marked.
    TokenRun without(boolean[] marked) {
        Builder kept = new Builder();
        for (int i = 0; i < kinds.length; i++) {
            if (!marked[i] || isEnd(i)) {
                kept.add(kinds[i], places[i]);
            }
        }
        return kept.build();
    }

    TokenRun range(int from, int to) {
        return new TokenRun(Arrays.copyOfRange(kinds, from, to), Arrays.copyOfRange(places, from, to));
    }
}
