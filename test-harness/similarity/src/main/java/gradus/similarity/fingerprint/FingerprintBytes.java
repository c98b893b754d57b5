package gradus.similarity.fingerprint;

import gradus.similarity.source.FileReport;
import gradus.similarity.source.FileState;
import gradus.similarity.source.LineRange;
import java.util.ArrayList;
import java.util.List;

/// The form in which a fingerprint is stored: some kilobytes, mostly differences of sorted numbers.
public final class FingerprintBytes {
    /// Grows when the form or the meaning of a key changes; older fingerprints are then made anew from the sources.
    public static final int FORMAT = 2;

    private FingerprintBytes() {}

    public static byte[] write(Fingerprint fingerprint) {
        ByteWriter out = new ByteWriter();
        out.number(FORMAT);
        out.text(fingerprint.id());
        out.number(fingerprint.files().size());
        for (FileReport file : fingerprint.files()) {
            out.text(file.path());
            out.text(file.state().name());
            out.text(file.reason());
            out.number(file.lines());
            out.number(file.ownTokens());
            out.number(file.baseTokens());
            ranges(file.base(), out);
        }
        tokens(fingerprint.tokens(), out);
        for (Bag bag : List.of(
                fingerprint.statements(),
                fingerprint.shapes(),
                fingerprint.words(),
                fingerprint.comments(),
                fingerprint.contents())) {
            bag(bag, out);
        }
        out.number(fingerprint.commentWords().size());
        fingerprint.commentWords().forEach(out::text);
        out.fixed(fingerprint.content());
        return out.bytes();
    }

    private static void tokens(TokenRun tokens, ByteWriter out) {
        out.number(tokens.size());
        int last = 0;
        for (int i = 0; i < tokens.size(); i++) {
            out.number(tokens.kind(i));
            out.difference(tokens.place(i) - last);
            last = tokens.place(i);
        }
    }

    private static void bag(Bag bag, ByteWriter out) {
        out.number(bag.size());
        long last = 0;
        for (int i = 0; i < bag.size(); i++) {
            out.number(bag.key(i) - last);
            out.number(bag.place(i));
            last = bag.key(i);
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException when the bytes are of another format or damaged
    public static Fingerprint read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        long format = in.number();
        if (format != FORMAT) {
            throw new IllegalArgumentException("a fingerprint of format " + format + ", not " + FORMAT);
        }
        String id = in.text();
        List<FileReport> files = new ArrayList<>();
        for (int count = in.count(); count > 0; count--) {
            files.add(new FileReport(
                    in.text(), state(in.text()), in.text(), in.count(), in.count(), in.count(), ranges(in)));
        }
        TokenRun tokens = tokens(in);
        Bag statements = bag(in);
        Bag shapes = bag(in);
        Bag words = bag(in);
        Bag comments = bag(in);
        Bag contents = bag(in);
        List<String> commentWords = new ArrayList<>();
        for (int count = in.count(); count > 0; count--) {
            commentWords.add(in.text());
        }
        return new Fingerprint(
                id, files, tokens, statements, shapes, words, comments, contents, commentWords, in.fixed());
    }

    private static void ranges(List<LineRange> ranges, ByteWriter out) {
        out.number(ranges.size());
        int last = 0;
        for (LineRange range : ranges) {
            out.number(range.first() - last);
            out.number(range.last() - range.first());
            last = range.last();
        }
    }

    private static List<LineRange> ranges(ByteReader in) {
        List<LineRange> ranges = new ArrayList<>();
        int last = 0;
        for (int count = in.countOf(); count > 0; count--) {
            int first = last + in.count();
            last = first + in.count();
            ranges.add(new LineRange(first, last));
        }
        return ranges;
    }

    private static FileState state(String name) {
        return FileState.valueOf(name);
    }

    private static TokenRun tokens(ByteReader in) {
        int size = in.countOf();
        byte[] kinds = new byte[size];
        int[] places = new int[size];
        int last = 0;
        for (int i = 0; i < size; i++) {
            kinds[i] = (byte) in.number();
            last += in.difference();
            places[i] = last;
        }
        return new TokenRun(kinds, places);
    }

    private static Bag bag(ByteReader in) {
        int size = in.countOf();
        long[] keys = new long[size];
        int[] places = new int[size];
        long last = 0;
        for (int i = 0; i < size; i++) {
            last += in.number();
            keys[i] = last;
            places[i] = (int) in.number();
        }
        return Bag.sorted(keys, places);
    }
}
