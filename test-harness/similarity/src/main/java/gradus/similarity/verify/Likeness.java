package gradus.similarity.verify;

/// How alike two submissions are in each channel, from 0 to 1. `tiles` and `statements` are shares of both
/// together (Dice), `tilesInside` and `statementsInside` of the smaller one. `rareShared` is what shared keys
/// tell beyond what many in the class share, in natural units of information; `longTiles` are the tokens of tiles
/// beyond the length at which chance ends, and `ownTokens` the smaller one's size. `firstInSecond` is the share
/// of the first one's own code that the second holds, `secondInFirst` the other way round.
public record Likeness(
        double tiles,
        double tilesInside,
        double statements,
        double statementsInside,
        double shapes,
        double words,
        double comments,
        double rareShared,
        int longTiles,
        int longestTile,
        int ownTokens,
        double firstInSecond,
        double secondInFirst) {

    /// The headline: the larger of what lies in the same order and what lies in any order.
    public double similarity() {
        return Math.max(tiles, statements);
    }
}
