package gradus.runner.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.evidence.EvidenceJson;
import gradus.runner.Grading;
import gradus.runner.HarnessProgram;
import gradus.runner.HarnessProgram.Finished;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The harness as its callers see it: a program with exit codes, and a process that serves jobs.
class HarnessProcessIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private HarnessProgram harness;

    @BeforeEach
    void writeSubmission() throws IOException {
        harness = new HarnessProgram(folder);
        Files.createDirectories(folder.resolve("submission/solution"));
        Files.writeString(folder.resolve("submission/solution/Solution.java"), Grading.correct());
    }

    @Test
    void gradesAFolderAndWritesEvidenceAndNumbers() throws Exception {
        Path json = folder.resolve("grade.json");
        Path out = folder.resolve("evidence.json");
        Finished finished = harness.run(
                "grade",
                folder.resolve("submission").toString(),
                "--assignment",
                "polynomial-regression",
                "--json",
                json.toString(),
                "--out",
                out.toString());
        assertEquals(0, finished.code(), finished.output());
        assertTrue(finished.output().contains("automatic points 65.0 of 65.0"), finished.output());
        JsonNode numbers = JSON.readTree(Files.readString(json));
        assertEquals(
                EvidenceJson.hash(EvidenceJson.read(Files.readString(out))),
                numbers.get("evidenceHash").asText());
    }

    @Test
    void gradesTheReferenceToAllPointsAndTheSameEvidenceAgain() throws Exception {
        List<String> hashes = new ArrayList<>();
        for (String name : List.of("first.json", "second.json")) {
            Path json = folder.resolve(name);
            Finished finished = harness.run(
                    "grade",
                    "--reference",
                    "--assignment",
                    "naive-bayes-and-perceptron",
                    "--seed",
                    "7",
                    "--json",
                    json.toString());
            assertEquals(0, finished.code(), finished.output());
            JsonNode numbers = JSON.readTree(Files.readString(json));
            assertEquals(numbers.get("outOf"), numbers.get("points"));
            hashes.add(numbers.get("evidenceHash").asText());
        }
        assertEquals(hashes.getFirst(), hashes.getLast());
    }

    @Test
    void wantsAFolderOrTheReferenceAndNotBoth() throws Exception {
        for (List<String> what :
                List.of(List.<String>of(), List.of(folder.resolve("submission").toString(), "--reference"))) {
            List<String> words = new ArrayList<>(List.of("grade", "--assignment", "polynomial-regression"));
            words.addAll(what);
            Finished finished = harness.run(words.toArray(String[]::new));
            assertEquals(2, finished.code());
            assertTrue(finished.output().contains("and not both"), finished.output());
        }
    }

    @Test
    void unusableInputIsExitCodeTwoWithASentence() throws Exception {
        Finished missing =
                harness.run("grade", folder.resolve("nowhere").toString(), "--assignment", "polynomial-regression");
        assertEquals(2, missing.code());
        assertTrue(missing.output().contains("There is no folder"), missing.output());
        Finished unknown = harness.run("grade", folder.resolve("submission").toString(), "--assignment", "sudoku");
        assertEquals(2, unknown.code());
        assertTrue(unknown.output().matches("(?s).*Shipped here: .*polynomial-regression.*"), unknown.output());
        Files.createDirectories(folder.resolve("empty"));
        Finished empty =
                harness.run("grade", folder.resolve("empty").toString(), "--assignment", "polynomial-regression");
        assertEquals(2, empty.code());
        assertTrue(empty.output().contains("There is no .java file"), empty.output());
    }

    @Test
    void servesJobsOneAfterTheOtherAndOutlivesABadOne() throws Exception {
        Process process = harness.start("serve");
        try (PrintWriter jobs = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader events = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("ready", JSON.readTree(events.readLine()).get("event").asText());
            jobs.println("this is not a job");
            assertEquals("fault", JSON.readTree(events.readLine()).get("event").asText());
            for (String job : List.of("one", "two")) {
                jobs.println(job(job));
                List<String> seen = events(events, job);
                assertEquals(List.of("started", "planned", "compiled"), seen.subList(0, 3));
                assertEquals("graded", seen.getLast());
                assertEquals(
                        "passed",
                        EvidenceJson.read(Files.readString(folder.resolve(job + ".json")))
                                .word());
            }
        }
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        assertFalse(process.descendants().findAny().isPresent());
    }

    private String job(String id) {
        return JSON.createObjectNode()
                .put("job", id)
                .put("submission", folder.resolve("submission").toString())
                .put(
                        "assignment",
                        HarnessProgram.DIST
                                .resolve("assignments/polynomial-regression")
                                .toString())
                .put("seed", "2a")
                .put("device", "cpu")
                .put("evidence", folder.resolve(id + ".json").toString())
                .toString();
    }

    private static List<String> events(BufferedReader in, String job) throws IOException {
        List<String> seen = new ArrayList<>();
        while (seen.isEmpty() || !List.of("graded", "fault").contains(seen.getLast())) {
            JsonNode event = JSON.readTree(in.readLine());
            assertEquals(job, event.get("job").asText());
            seen.add(event.get("event").asText());
        }
        return seen;
    }
}
