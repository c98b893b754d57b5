package gradus.server.similarity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Everything about one pair: why it is suspicious, where the two are alike, and both works.
@Schema(name = "PairDetail")
public record PairDetail(
        PairPage.Row row,
        List<ChannelView> channels,
        List<String> why,
        List<String> facts,
        List<MatchView> matches,
        int matchesCut,
        @Nullable ReportView report,
        List<FileView> filesA,
        List<FileView> filesB,
        List<PairPage.Row> others) {

    /// How alike the two are in one respect, from 0 to 1: `tiles`, `statements`, `shapes`, `words` or `comments`.
    @Schema(name = "PairChannel")
    public record ChannelView(String name, double value, String says) {}

    @Schema(name = "PairMatch")
    public record MatchView(int number, String channel, String why, Lines a, Lines b) {}

    /// Lines of one file, the first and the last one included, counted from 1.
    @Schema(name = "LineRange")
    public record Lines(String file, int from, int to) {}

    @Schema(name = "ReportLikeness")
    public record ReportView(double similarity, List<PassageView> passages) {}

    /// Words that both reports have, and the pages where they begin.
    @Schema(name = "ReportPassage")
    public record PassageView(String words, int pageA, int pageB) {}

    /// A file as it was handed in; `base` are the lines that are not held against anybody.
    @Schema(name = "WorkFile")
    public record FileView(String path, String text, List<Span> base, String state) {}

    @Schema(name = "LineSpan")
    public record Span(int from, int to) {}
}
