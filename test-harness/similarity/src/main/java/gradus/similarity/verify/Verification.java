package gradus.similarity.verify;

import java.util.List;

/// Holds one submission against others, one at a time.
public final class Verification {
    /// Below this many statements the share of the smaller one is left out: tiny programs lie inside large ones by
    /// chance.
    private static final int LEAST_STATEMENTS = 30;

    /// Tiles up to this length occur among independent solutions of one sheet.
    private static final int CHANCE = 20;

    private final Weighed second;
    private final Tiling tiling;

    public Verification(Weighed second) {
        this.second = second;
        this.tiling = new Tiling(second.fingerprint().tokens());
    }

    public List<Tile> tiles(Weighed first) {
        return tiling.tiles(first.fingerprint().tokens());
    }

    public Likeness with(Weighed first) {
        int matched = 0;
        int longest = 0;
        int longTiles = 0;
        for (Tile tile : tiles(first)) {
            matched += tile.length();
            longest = Math.max(longest, tile.length());
            longTiles += Math.max(0, tile.length() - CHANCE);
        }
        int smaller = Math.min(first.codeTokens(), second.codeTokens());
        int both = first.codeTokens() + second.codeTokens();
        double tiles = both == 0 ? 0 : 2.0 * matched / both;
        double shared = first.statements.shared(second.statements);
        double statements = first.statements.dice(second.statements);
        boolean large = Math.min(
                        first.fingerprint().statements().size(),
                        second.fingerprint().statements().size())
                >= LEAST_STATEMENTS;
        double inside = Math.min(first.statements.total(), second.statements.total());
        return new Likeness(
                tiles,
                large && smaller > 0 ? (double) matched / smaller : tiles,
                statements,
                large && inside > 0 ? shared / inside : statements,
                first.shapes.cosine(second.shapes),
                first.words.cosine(second.words),
                first.comments.dice(second.comments),
                first.statements.surprise(second.statements)
                        + first.shapes.surprise(second.shapes)
                        + first.words.surprise(second.words),
                longTiles,
                longest,
                smaller,
                inside(matched, first.codeTokens(), shared, first.statements.total()),
                inside(matched, second.codeTokens(), shared, second.statements.total()));
    }

    private static double inside(int matched, int tokens, double shared, double statements) {
        double inOrder = tokens == 0 ? 0 : (double) matched / tokens;
        double inAnyOrder = statements == 0 ? 0 : shared / statements;
        return Math.min(1, Math.max(inOrder, inAnyOrder));
    }
}
