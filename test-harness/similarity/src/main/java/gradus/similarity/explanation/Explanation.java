package gradus.similarity.explanation;

import gradus.similarity.fingerprint.Bag;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.Place;
import gradus.similarity.verify.Channel;
import gradus.similarity.verify.Frequencies;
import gradus.similarity.verify.Tile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects the matches of a pair: first what lies in the same order, then what only the bags saw.
public final class Explanation {
    /// Neighbouring tiles this many tokens apart are shown as one match: a copier changed something in between.
    private static final int GAP = 6;
    /// What more than this share of the class has is no reason.
    private static final double COMMON = 0.2;
    private static final int PER_CHANNEL = 40;

    private final Fingerprint a;
    private final Fingerprint b;
    private final Frequencies frequencies;

    private Explanation(Fingerprint a, Fingerprint b, Frequencies frequencies) {
        this.a = a;
        this.b = b;
        this.frequencies = frequencies;
    }

    /// The matches of a pair, the most telling first.
    ///
    /// @param tiles between `a` and `b`, in this order
    public static List<Match> of(Fingerprint a, Fingerprint b, List<Tile> tiles, Frequencies frequencies) {
        return new Explanation(a, b, frequencies).matches(tiles);
    }

    private List<Match> matches(List<Tile> tiles) {
        List<Match> found = new ArrayList<>();
        for (Tile tile : chained(tiles)) {
            found.add(match(tile));
        }
        found.addAll(shared(Channel.STATEMENTS, a.statements(), b.statements(), found));
        found.addAll(shared(Channel.COMMENTS, a.comments(), b.comments(), List.of()));
        found.addAll(shared(Channel.WORDS, a.words(), b.words(), found));
        found.addAll(shared(Channel.SHAPES, a.shapes(), b.shapes(), found));
        found.sort(Comparator.comparingDouble(Match::rank).reversed());
        return found;
    }

    /// Joins tiles that follow each other on both sides with a small gap, within one file.
    private List<Tile> chained(List<Tile> tiles) {
        List<Tile> sorted =
                tiles.stream().sorted(Comparator.comparingInt(Tile::a)).toList();
        List<Tile> joined = new ArrayList<>();
        for (Tile tile : sorted) {
            if (!joined.isEmpty() && follows(joined.getLast(), tile)) {
                Tile last = joined.removeLast();
                joined.add(new Tile(last.a(), last.b(), tile.a() + tile.length() - last.a()));
            } else {
                joined.add(tile);
            }
        }
        return joined;
    }

    private boolean follows(Tile last, Tile next) {
        int gapA = next.a() - last.a() - last.length();
        int gapB = next.b() - last.b() - last.length();
        boolean sameFiles =
                Place.file(a.tokens().place(last.a())) == Place.file(a.tokens().place(next.a()))
                        && Place.file(b.tokens().place(last.b()))
                                == Place.file(b.tokens().place(next.b()));
        return sameFiles && gapA >= 0 && gapA <= GAP && gapB == gapA;
    }

    private Match match(Tile tile) {
        Span spanA = span(a, a.tokens().place(tile.a()), a.tokens().place(tile.a() + tile.length() - 1));
        Span spanB = span(b, b.tokens().place(tile.b()), b.tokens().place(tile.b() + tile.length() - 1));
        return new Match(Channel.TILES, tile.length(), rarest(spanA), frequencies.submissions(), spanA, spanB);
    }

    /// In how many submissions the rarest statement of these lines occurs that the other side has too.
    private int rarest(Span span) {
        int least = frequencies.submissions();
        for (int i = 0; i < a.statements().size(); i++) {
            if (inside(
                            span,
                            a.path(a.statements().place(i)),
                            Place.line(a.statements().place(i)))
                    && b.statements().placeOf(a.statements().key(i)) >= 0) {
                least = Math.min(
                        least, frequencies.of(Channel.STATEMENTS, a.statements().key(i)));
            }
        }
        return Math.max(1, least);
    }

    private static boolean inside(Span span, String file, int line) {
        return span.file().equals(file) && line >= span.firstLine() && line <= span.lastLine();
    }

    private static Span span(Fingerprint side, int first, int last) {
        return new Span(
                side.path(first),
                Math.min(Place.line(first), Place.line(last)),
                Math.max(Place.line(first), Place.line(last)));
    }

    /// Rare keys that both have outside the matches so far, one for each place.
    private List<Match> shared(Channel channel, Bag mine, Bag theirs, List<Match> known) {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            int place = i > 0 && mine.key(i) == mine.key(i - 1) ? -1 : theirs.placeOf(mine.key(i));
            int submissions = frequencies.of(channel, mine.key(i));
            if (place >= 0 && submissions <= Math.max(2, COMMON * frequencies.submissions())) {
                Span spanA = span(a, mine.place(i), mine.place(i));
                Span spanB = span(b, place, place);
                Match match = new Match(channel, 1, submissions, frequencies.submissions(), spanA, spanB);
                if (!isKnown(match, known) && !isKnown(match, found)) {
                    found.add(match);
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Match::rank).reversed())
                .limit(PER_CHANNEL)
                .toList();
    }

    private static boolean isKnown(Match match, List<Match> known) {
        return known.stream()
                .anyMatch(other -> inside(other.a(), match.a().file(), match.a().firstLine())
                        && inside(other.b(), match.b().file(), match.b().firstLine()));
    }
}
