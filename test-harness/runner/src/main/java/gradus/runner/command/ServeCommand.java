package gradus.runner.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import gradus.runner.grade.GradeRequest;
import gradus.runner.grade.Submission;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `gradus serve`: a warm grading process for the server. Jobs come in as JSON lines, events go out as JSON lines.
///
/// One job at a time; the caller starts as many processes as it has slots. The end of the input ends the process.
@Command(name = "serve", description = "Grades jobs from standard input, one JSON object per line.")
final class ServeCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// Opened versions are kept: their classes and natives are warm. A course has few.
    private final Map<Path, AssignmentBundle> bundles = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        PrintStream events = System.out;
        // A library that prints must not reach the event stream.
        System.setOut(System.err);
        BufferedReader jobs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Harness harness = Harness.open()) {
            new JobEvents(events, "").send("ready", Map.of());
            for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
                handle(harness, events, line);
            }
            return Main.GRADED;
        } finally {
            bundles.values().forEach(AssignmentBundle::close);
        }
    }

    private void handle(Harness harness, PrintStream out, String line) {
        JobEvents events = new JobEvents(out, "");
        try {
            JsonNode job = MAPPER.readTree(line);
            if (job.has("prime")) {
                harness.primed().prime(bundle(Path.of(job.get("prime").asText())));
                return;
            }
            events = new JobEvents(out, text(job, "job"));
            events.send("started", Map.of());
            AssignmentBundle bundle = bundle(Path.of(text(job, "assignment")));
            GradeRequest request = new GradeRequest(
                    Submission.read(
                            Path.of(text(job, "submission")), bundle.manifest().limits()),
                    bundle,
                    Seeds.parse(text(job, "seed")),
                    GradeCommand.device(text(job, "device")));
            Evidence evidence = harness.grader().grade(request, events);
            ResultFile.write(Path.of(text(job, "evidence")), EvidenceJson.write(evidence));
            events.send("graded", Map.of("hash", EvidenceJson.hash(evidence)));
            harness.primed().prime(bundle);
        } catch (JsonProcessingException e) {
            events.fault("BAD_JOB", "This line is not a job: " + e.getOriginalMessage());
        } catch (BadInput e) {
            events.fault("BAD_JOB", String.valueOf(e.getMessage()));
        } catch (PlatformFault e) {
            events.fault(e.code().name(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // The root of a job: whatever went wrong, the caller hears of it and the next job gets its chance.
            e.printStackTrace(System.err);
            events.fault(PlatformFault.Code.INTERNAL.name(), e.toString());
        }
    }

    private AssignmentBundle bundle(Path folder) throws BadInput {
        AssignmentBundle open = bundles.get(folder);
        if (open == null) {
            open = AssignmentBundle.open(folder);
            bundles.put(folder, open);
        }
        return open;
    }

    private static String text(JsonNode job, String field) throws BadInput {
        JsonNode value = job.get(field);
        if (value == null || !value.isTextual()) {
            throw new BadInput("The job has no text field '" + field + "'.");
        }
        return value.asText();
    }
}
