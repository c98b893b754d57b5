package gradus.seq2seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.seq2seq.Seq2SeqTransformer.Batch;
import gradus.seq2seq.Seq2SeqTransformer.TrainConfig;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import gradus.seq2seq.Seq2SeqTransformer.Vocabularies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Seq2SeqTransformerTest {
    @Test
    void vocabulariesCountTheirSpecials() {
        Vocabularies vocabularies = new Vocabularies(List.of("a", "b"), List.of("1"));
        assertEquals(6, vocabularies.sourceSize());
        assertEquals(5, vocabularies.targetSize());
    }

    @Test
    void everyQuestionHasAnAnswer() {
        assertEquals(2, new Batch(new int[2][3], new int[2][1]).size());
        var wrong = assertThrows(IllegalArgumentException.class, () -> new Batch(new int[1][1], new int[2][1]));
        assertEquals("1 questions but 2 answers", wrong.getMessage());
    }

    @Test
    void headsShareTheDimension() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> new TransformerConfig(9, 9, 30, 4, 64, 1, 2, 0));
        assertEquals("4 heads cannot share 30 dimensions: heads must divide the dimension", wrong.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void dropProbabilityIsAProbabilityBelowOne(double p) {
        assertThrows(IllegalArgumentException.class, () -> new TransformerConfig(9, 9, 32, 4, 64, 1, 2, p));
    }

    @Test
    void aModelHasLayersAndAVocabulary() {
        assertThrows(IllegalArgumentException.class, () -> new TransformerConfig(9, 9, 32, 4, 64, 0, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> new TransformerConfig(3, 9, 32, 4, 64, 1, 2, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void ratesAndNormsArePositive(double value) {
        assertThrows(IllegalArgumentException.class, () -> new TrainConfig(1, 1, value, 1, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new TrainConfig(1, 1, 1, value, 1, false));
    }
}
