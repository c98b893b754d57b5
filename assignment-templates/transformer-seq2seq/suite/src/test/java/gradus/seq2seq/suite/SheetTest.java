package gradus.seq2seq.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.manifest.RubricItem.Kind;
import gradus.reference.fakes.Natives;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.seq2seq.suite.data.Task;
import gradus.suite.Tier;
import gradus.suite.testing.SheetRules;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The manifest, the handout and the checks say the same.
final class SheetTest extends SheetRules {
    SheetTest() {
        super(ExaminedTemplate.DRY_RUN, Map.of(Kind.AUTO, 68, Kind.REPORT, 28, Kind.QUESTION, 4, Kind.BONUS, 10), 10);
    }

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @Test
    void theWorkedExamplesOfTheHandoutAreRight() throws IOException {
        String handout = handout();
        Seq2SeqTransformer it = new TorchSeq2SeqTransformer(Device.CPU);
        assertEquals(
                "[t, e, n, s,  , o, f, 4, 0, ?, u, i, 7]",
                it.vocabularies(PracticeChecks.TEXTS).source().toString());
        assertEquals(List.of("4", "7"), it.vocabularies(PracticeChecks.TEXTS).target());
        float[] logits = new float[20];
        logits[4] = 1;
        logits[9] = 2;
        double loss = it.loss(new NdArray(logits, 2, 2, 5), new int[][] {{4, 2}, {4, 0}});
        assertEquals(1.6489744, loss, 1e-6);
        assertTrue(handout.contains("1.6489744"));
        NdArray positions = it.positions(2, 4);
        assertEquals(0.8414710, positions.at(1, 0), 1e-7);
        assertEquals(0.9999500, positions.at(1, 3), 1e-7);
        assertTrue(handout.contains("4,492,814") && handout.contains("37,689"));
    }

    @Test
    void theLimitsAndMarksOfTheHandoutAreThoseOfTheManifest() throws IOException {
        String handout = handout();
        assertTrue(handout.contains("all tests together " + manifest().limits().wallSeconds() + " s"));
        assertTrue(handout.contains("One call may take " + manifest().limits().callSeconds() + " s"));
        assertEquals(50, manifest().settings().get("zero"));
        assertEquals(88, manifest().settings().get("full"));
    }

    @Test
    void everyTierHasTheSameSettingsAndATask() {
        manifest().tiers().forEach((name, tier) -> {
            assertEquals(manifest().settings().keySet(), tier.settings().keySet(), name);
            Tier sized = new Tier(name, tier.settings(), Map.of());
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
            assertEquals(
                    21,
                    Task.number(sized.whole("task"))
                            .draw(20, 5, 5, random)
                            .training()
                            .size(),
                    name);
            assertTrue(sized.whole("decoder-layers") >= 2, name);
        });
    }
}
