package gradus.similarity.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.measure.Quality;
import gradus.similarity.measure.Scored;
import gradus.similarity.synthetic.Disguise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSetsTest {
    @TempDir
    private Path folder;

    @Test
    void deadCodeHidesNoCopy() {
        for (Disguise disguise : List.of(Disguise.DEAD_CODE_25, Disguise.DEAD_CODE_60)) {
            Quality quality = Quality.of(new GeneratedSets(31).attack(16, disguise), Scored::suspicion);
            assertTrue(quality.bestF1() >= 0.98, () -> disguise + " " + quality);
        }
    }

    @Test
    void neitherTemplatesNorEditsHideCopiesOrMakeSome() {
        for (double edits : List.of(0.0, 0.25)) {
            List<Scored> scored = new GeneratedSets(33).template(16, 454, edits);
            long far = scored.stream()
                    .filter(pair -> !pair.label().copy() && pair.suspicion() >= 70)
                    .count();
            assertTrue(far <= 0.025 * 16 * 15 / 2, far + " independent pairs");
            assertTrue(Quality.of(scored, Scored::suspicion).meanCopies() >= 90);
        }
    }

    @Test
    void everyWorstPairEndsSoon() {
        Map<String, Double> millis = WorstPairs.millis();
        assertEquals(5, millis.size());
        // The goal is 50; a test on a busy machine gets room.
        millis.forEach((name, each) -> assertTrue(each < 500, name + ": " + each));
    }

    @Test
    void storedFingerprintsAreFoundInMemoryAndOnDisk() throws IOException {
        IndexCost cost = new IndexCost(400);
        cost.generate();
        ObjectNode stored = new JsonMapper().createObjectNode();
        cost.all(stored);
        assertTrue(stored.get("copies").asInt() > 0);
        assertEquals(stored.get("copies").asInt(), stored.get("copiesFound").asInt());
        ObjectNode index = new JsonMapper().createObjectNode();
        cost.pushes(folder.resolve("index"), index);
        assertTrue(index.get("indexBytes").asLong() > 0);
    }
}
