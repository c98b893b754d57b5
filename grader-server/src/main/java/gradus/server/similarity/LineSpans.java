package gradus.server.similarity;

import gradus.server.similarity.PairDetail.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Ranges of lines as text, such as `1-14 30-31`.
final class LineSpans {
    private LineSpans() {}

    static String write(List<List<Integer>> ranges) {
        return ranges.stream()
                .map(range -> range.getFirst() + "-" + range.getLast())
                .collect(Collectors.joining(" "));
    }

    static List<Span> read(String stored) {
        return Arrays.stream(stored.split(" ", -1))
                .filter(range -> !range.isEmpty())
                .map(range -> range.split("-", 2))
                .map(ends -> new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
    }
}
