package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.fakes.Programs;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideTest {
    @TempDir
    private Path folder;

    private WrittenOrder order;
    private RunningWorker worker;

    @BeforeEach
    void start() throws IOException {
        order = new WrittenOrder(folder);
        worker = new RunningWorker(folder.resolve("home"), folder.resolve("result.json"));
    }

    @AfterEach
    void end() throws IOException {
        worker.close();
    }

    private static void fact(ObjectNode submission, String name, String value) {
        submission.withArray("facts").addObject().put("name", name).put("value", value);
    }

    private JsonNode facts(String a, String b) throws IOException, InterruptedException {
        return RunningWorker.pair(worker.compare(order.write()), a, b).path("facts");
    }

    @Test
    void theSameWrongValueIsSaidInASentenceThatNamesNobody() throws Exception {
        fact(order.add("anna", Programs.ORIGINAL), "check forward.mse", "0.291734");
        fact(order.add("beth", Programs.RENAMED), "check forward.mse", "0.291734");
        fact(order.add("carl", Programs.OTHER), "check forward.mse", "0.5");
        assertEquals(
                "[\"Both have the same wrong value 0.291734 for check forward.mse; nobody else has.\"]",
                facts("anna", "beth").toString());
        assertEquals("[]", facts("anna", "carl").toString());
    }

    @Test
    void theSameValueOfAnotherCheckIsAnother() throws Exception {
        fact(order.add("anna", Programs.ORIGINAL), "check one", "1.5");
        fact(order.add("beth", Programs.RENAMED), "check two", "1.5");
        assertEquals("[]", facts("anna", "beth").toString());
    }

    @Test
    void whatMostGotWrongSaysNothing() throws Exception {
        for (int i = 0; i < 6; i++) {
            fact(order.add("p" + i, Programs.ORIGINAL), "check", "0.1");
        }
        assertEquals("[]", facts("p0", "p1").toString());
    }

    @Test
    void aMisspeltWordInCommentsIsAFact() throws Exception {
        for (int i = 0; i < 10; i++) {
            order.add("p" + i, "// the gradient of sample " + i + "\nclass A" + i + " { int i = " + i + "; }");
        }
        order.add("anna", Programs.ORIGINAL + "// the gradeint comes last\n");
        order.add("beth", Programs.RENAMED + "// we need the gradeint here\n");
        assertEquals(
                "[\"Both misspell the same word in a comment: gradeint; nobody else has.\"]",
                facts("anna", "beth").toString());
    }

    @Test
    void wordsOfTheHandoutAreSpeltRight() throws Exception {
        for (int i = 0; i < 10; i++) {
            order.add("p" + i, "// the gradient of sample " + i + "\nclass A" + i + " { int i = " + i + "; }");
        }
        order.add("anna", Programs.ORIGINAL + "// the gradients come last\n// kernal\n");
        order.add("beth", Programs.RENAMED + "// we need gradiento here\n// gradiento\n");
        order.add("carl", Programs.OTHER + "// gradiento\n");
        order.root.put("sheet", order.blob("Compute the Gradiento!").toString());
        assertEquals("[]", facts("beth", "carl").toString());
    }

    @Test
    void hostileValuesStayText() throws Exception {
        String value = "<script>\u0000\ud800" + "9".repeat(5000);
        fact(order.add("anna", Programs.ORIGINAL), "check", value);
        fact(order.add("beth", Programs.RENAMED), "check", value);
        String sentence = facts("anna", "beth").get(0).asText();
        assertTrue(sentence.contains("<script>"), sentence);
        assertTrue(sentence.length() < 400, sentence);
        assertFalse(sentence.contains("\u0000") || sentence.contains("\ud800"), sentence);
    }
}
