package gradus.cnn.suite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.NdArray;
import gradus.cnn.CnnClassifier;
import gradus.cnn.CnnClassifier.Best;
import gradus.manifest.RubricItem.Kind;
import gradus.suite.PlannedCheck;
import gradus.suite.testing.SheetRules;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The manifest, the handout and the checks say the same.
final class SheetTest extends SheetRules {
    SheetTest() {
        super(ExaminedTemplate.DRY_RUN, Map.of(Kind.AUTO, 71, Kind.REPORT, 24, Kind.QUESTION, 5, Kind.BONUS, 20), 5);
    }

    @Test
    void onlyABonusBelongsToOneTier() {
        List<String> special = plan().values().stream()
                .filter(check -> !check.tiers().isEmpty())
                .map(PlannedCheck::id)
                .toList();
        assertEquals(List.of("bonus-80"), special);
        assertEquals("micro", manifest().tier());
        assertTrue(manifest().tiers().keySet().containsAll(List.of("micro", "cpu", "cpu-cifar", "gpu")));
    }

    @Test
    void everyTierGivesWhatTheChecksRead() {
        List<String> keys = List.of(
                "drawn",
                "classes",
                "validation",
                "c1",
                "c2",
                "fc",
                "lr",
                "batch",
                "runs",
                "epochs",
                "plain-full",
                "plain-zero",
                "drop",
                "drop-epochs",
                "drop-full",
                "drop-zero");
        manifest().tiers().forEach((name, tier) -> {
            assertTrue(tier.settings().keySet().containsAll(keys), name);
            boolean drawn = tier.settings().getOrDefault("drawn", 0.0) > 0;
            assertEquals(drawn, tier.data().isEmpty(), name);
            assertEquals(drawn, tier.settings().containsKey("images"), name);
        });
    }

    @Test
    void theWorkedExamplesOfTheHandoutAreRight() throws IOException {
        CnnClassifier it = ExaminedTemplate.reference();
        NdArray pixel =
                it.normalize(PracticeChecks.pixel(), new float[] {0.4f, 0.5f, 0.6f}, new float[] {0.2f, 0.25f, 0.3f});
        assertArrayEquals(new float[] {-1, -0.4f, 1.3333333f}, pixel.data(), 1e-6f);
        assertPrinted(7, it.loss(PracticeChecks.logits(), new int[] {0, 2}));
        it.build(PracticeChecks.SMALL, 1);
        it.load(PracticeChecks.steps());
        for (float score : it.forward(PracticeChecks.ramp(), false, 0, 0).data()) {
            assertPrinted(4, score);
        }
        it.load(Weights.zeros(PracticeChecks.SMALL));
        for (double weight : new double[] {-0.1, -0.29}) {
            it.sgdStep(PracticeChecks.ones(), 0.1, 0.9);
            float[] bias =
                    it.parameters().getOrDefault("fc2.bias", NdArray.zeros(0)).data();
            assertEquals(weight, bias[2], 1e-6);
            assertPrinted(7, weight);
        }
        assertEquals(new Best(3, 0.8), it.best(PracticeChecks.ACCURACY));
    }
}
