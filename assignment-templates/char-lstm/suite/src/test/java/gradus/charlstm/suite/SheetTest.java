package gradus.charlstm.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.Decoding;
import gradus.charlstm.CharLanguageModel.Step;
import gradus.manifest.RubricItem.Kind;
import gradus.reference.charlstm.TorchCharLanguageModel;
import gradus.reference.fakes.Natives;
import gradus.suite.testing.SheetRules;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The manifest, the handout and the checks say the same.
final class SheetTest extends SheetRules {
    SheetTest() {
        super(ExaminedTemplate.DRY_RUN, Map.of(Kind.AUTO, 57, Kind.REPORT, 17, Kind.QUESTION, 26, Kind.BONUS, 17), 7);
    }

    @Test
    void everyTierHasEverySettingOfTheMicroTier() {
        manifest()
                .tiers()
                .forEach((name, tier) -> assertTrue(
                        tier.settings()
                                .keySet()
                                .containsAll(manifest().settings().keySet()),
                        name));
    }

    @Test
    void theWorkedExamplesOfTheHandoutAreRight() throws IOException {
        Natives.load();
        String handout = handout();
        CharLanguageModel it = new TorchCharLanguageModel();
        it.vocabulary(PracticeChecks.WORD);
        assertEquals("[3, 5, 6, 7, 8, 9, 10, 5, 2, 3, 4, 3, 4, 3, 1]", Arrays.toString(it.encode("a split banana!")));
        it.build(PracticeChecks.SMALL, 0);
        it.load(PracticeChecks.small());
        Step step = it.forward(new int[][] {{2}, {3}}, PracticeChecks.state());
        assertPrinted(5, step.logits().at(0, 2), step.logits().at(1, 2));
        assertPrinted(5, step.state().h().at(0, 0, 0), step.state().c().at(0, 0, 0));
        NdArray logits = new NdArray(new float[] {0, 0, 1, 0, 0, 2, 0, 0, 0}, 3, 3);
        assertPrinted(5, it.loss(logits, new int[] {2, 1, 0}));
        PracticeChecks.speaker(it);
        assertPrinted(5, it.perplexity(PracticeChecks.WORD, 2, 10));
        for (String start : List.of("split ban", "")) {
            String text = it.complete(start, 12, Decoding.GREEDY);
            assertTrue(handout.contains("`" + text + "`"), text);
        }
    }
}
