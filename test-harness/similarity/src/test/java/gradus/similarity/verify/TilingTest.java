package gradus.similarity.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.TokenRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class TilingTest {
    private static final TokenRun ORIGINAL =
            Programs.fingerprint("a", Programs.ORIGINAL).tokens();

    private static int covered(List<Tile> tiles) {
        return tiles.stream().mapToInt(Tile::length).sum();
    }

    @Test
    void anExactCopyIsOneTile() {
        List<Tile> tiles = new Tiling(ORIGINAL).tiles(ORIGINAL);
        assertEquals(List.of(new Tile(0, 0, ORIGINAL.codeTokens())), tiles);
    }

    @Test
    void aRenamedCopyIsCovered() {
        TokenRun renamed = Programs.fingerprint("b", Programs.RENAMED).tokens();
        assertTrue(covered(new Tiling(ORIGINAL).tiles(renamed)) > 0.95 * ORIGINAL.codeTokens());
    }

    @Test
    void tilesNeverOverlap() {
        TokenRun other = Programs.fingerprint("b", Programs.OTHER, Programs.RENAMED, Programs.ORIGINAL)
                .tokens();
        boolean[] usedA = new boolean[other.size()];
        boolean[] usedB = new boolean[ORIGINAL.size()];
        for (Tile tile : new Tiling(ORIGINAL).tiles(other)) {
            for (int k = 0; k < tile.length(); k++) {
                assertTrue(!usedA[tile.a() + k] && !usedB[tile.b() + k]);
                assertEquals(other.kind(tile.a() + k), ORIGINAL.kind(tile.b() + k));
                usedA[tile.a() + k] = true;
                usedB[tile.b() + k] = true;
            }
        }
    }

    @Test
    void endsOfFilesAreNeverPartOfATile() {
        TokenRun both =
                Programs.fingerprint("a", Programs.ORIGINAL, Programs.OTHER).tokens();
        TokenRun turned =
                Programs.fingerprint("b", Programs.OTHER, Programs.ORIGINAL).tokens();
        List<Tile> tiles = new Tiling(both).tiles(turned);
        assertEquals(both.codeTokens(), covered(tiles), "a copy in files of other names is a whole copy");
        assertEquals(2, tiles.size());
    }

    @Test
    void shorterThanNineTokensIsNoTile() {
        TokenRun few = Programs.fingerprint("a", Programs.method("f(); g();")).tokens();
        assertEquals(List.of(), new Tiling(few).tiles(few));
    }

    @Test
    void nothingMatchesNothing() {
        TokenRun empty = Programs.fingerprint("a").tokens();
        assertEquals(List.of(), new Tiling(empty).tiles(ORIGINAL));
        assertEquals(List.of(), new Tiling(ORIGINAL).tiles(empty));
    }

    @Test
    void oneStatementRepeatedIsCoveredByOneTile() {
        TokenRun many = Programs.fingerprint("a", Programs.method("f();\n".repeat(9_000)))
                .tokens();
        TokenRun fewer = Programs.fingerprint("b", Programs.method("f();\n".repeat(8_000)))
                .tokens();
        assertTrue(covered(new Tiling(many).tiles(fewer)) >= 8_000);
    }
}
