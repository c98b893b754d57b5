package gradus.similarity.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.similarity.fakes.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimilarityCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("class/anna/A.java", Programs.ORIGINAL);
        write("class/beth/B.java", Programs.RENAMED);
        write("class/carl/C.java", Programs.OTHER);
        write("before/anna/A.java", Programs.ORIGINAL);
        write("before/emil/E.java", Programs.OTHER);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private JsonNode run(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", folder.resolve("out.json").toString()));
        CommandLine line = new CommandLine(new SimilarityCommand());
        assertEquals(Main.COMPARED, line.execute(all.toArray(String[]::new)));
        return new JsonMapper().readTree(folder.resolve("out.json").toFile());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static double suspicion(JsonNode json, String a, String b) {
        for (JsonNode pair : json.get("pairs")) {
            if (pair.get("a").asText().equals(a) && pair.get("b").asText().equals(b)) {
                return pair.get("suspicion").asDouble();
            }
        }
        return -1;
    }

    @Test
    void aClassIsCompared() throws IOException {
        JsonNode json = run(path("class"));
        assertTrue(suspicion(json, "anna", "beth") > 80);
        assertTrue(suspicion(json, "anna", "carl") < 50);
        assertTrue(json.get("cpuSeconds").asDouble() > 0);
    }

    @Test
    void theTemplateIsNobodys() throws IOException {
        write("template/A.java", Programs.ORIGINAL);
        JsonNode json = run(path("class"), "--template", path("template"));
        assertTrue(suspicion(json, "anna", "beth") < 50);
    }

    @Test
    void earlierYearsAreComparedButNobodyWithTheirOwn() throws IOException {
        JsonNode json = run(path("class"), "--old", path("before"));
        assertTrue(suspicion(json, "carl", "before/emil") > 80);
        assertTrue(suspicion(json, "beth", "before/anna") > 80);
        assertEquals(-1, suspicion(json, "anna", "before/anna"));
    }

    @Test
    void partnersAreExcused() throws IOException {
        assertEquals(-1, suspicion(run(path("class"), "--partners", "anna,beth"), "anna", "beth"));
    }

    @Test
    void expectedCodeIsNobodys() throws IOException {
        JsonNode json = run(path("class"), "--expected", "anna:A.java:1-100");
        assertTrue(suspicion(json, "anna", "beth") < 60);
    }

    @Test
    void aPageAndAnExportAreWritten() throws IOException {
        run(path("class"), "--old", path("before"), "--html", path("page.html"), "--export", path("export"));
        assertTrue(Files.readString(folder.resolve("page.html")).startsWith("<!doctype html>"));
        assertTrue(Files.exists(folder.resolve("export/new/anna/A.java")));
        assertTrue(Files.exists(folder.resolve("export/old/before_emil/E.java")));
    }

    @Test
    void labelsAreMeasured() throws IOException {
        write("labels.csv", "a,b,label\nanna,beth,1\nanna,carl,0\n");
        JsonNode json = run(path("class"), "--labels", path("labels.csv"));
        assertEquals(
                1,
                json.get("quality")
                        .get(0)
                        .get("scores")
                        .get("suspicion")
                        .get("auc")
                        .asDouble());
        assertFalse(json.has("pairs"));
    }

    @Test
    void labelsMayNameFilesWithoutTheirEnding() throws IOException {
        write("flat/one.java", Programs.ORIGINAL);
        write("flat/two.java", Programs.RENAMED);
        write("labels.csv", "a,b,label\none,two,1\n");
        JsonNode json = run(path("flat"), "--labels", path("labels.csv"));
        assertTrue(
                json.get("quality").get(0).get("pairs").get(0).get("suspicion").asDouble() > 80);
    }

    private Exception refused(String... arguments) {
        SimilarityCommand command = new SimilarityCommand();
        new CommandLine(command).parseArgs(arguments);
        return assertThrows(BadInput.class, command::call);
    }

    @Test
    void badInputSaysWhatToDo() throws IOException {
        assertTrue(String.valueOf(refused(path("nowhere")).getMessage()).contains("nowhere"));
        write("labels.csv", "x,y\n1,2\n");
        String labels = String.valueOf(
                refused(path("class"), "--labels", path("labels.csv")).getMessage());
        assertTrue(labels.contains("wanted are a,b,label"), labels);
        refused(path("class"), "--labels", path("no.csv"));
        write("labels.csv", "case,a,b,label\nnone,anna,beth,1\n");
        refused(path("class"), "--labels", path("labels.csv"));
        write("labels.csv", "a,b,label\nanna,nobody,1\n");
        refused(path("class"), "--labels", path("labels.csv"));
        refused(path("class"), "--expected", "anna");
        refused(path("class"), "--expected", "nobody:A.java:1-2");
    }
}
