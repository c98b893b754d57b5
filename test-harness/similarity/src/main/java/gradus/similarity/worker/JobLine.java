package gradus.similarity.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// One line of the standard input.
sealed interface JobLine {
    /// The name of the job, as its sender chose it.
    String job();

    /// What is to be compared, and where the result goes.
    record Run(String job, Kind kind, Path order, Path result) implements JobLine {}

    /// Ends a job, running or waiting.
    record Stop(String job) implements JobLine {}

    /// A line that is no job. The name is empty where it could not be read.
    record Unreadable(String job, String sentence) implements JobLine {}

    /// Who is compared with whom.
    enum Kind {
        /// Everyone with everyone.
        COMPARE,
        /// Those that arrive with everyone.
        ARRIVE
    }

    static JobLine of(String line) {
        String job = "";
        try {
            JsonNode node = new JsonMapper().readTree(line);
            job = node.path("job").asText("");
            return switch (node.path("do").asText("")) {
                case "compare" -> run(job, Kind.COMPARE, node);
                case "arrive" -> run(job, Kind.ARRIVE, node);
                case "stop" -> job.isEmpty() ? new Unreadable(job, "The line names no 'job' to stop.") : new Stop(job);
                case "" -> new Unreadable(job, "The line says nothing to 'do'.");
                case String other -> new Unreadable(job, "Nobody here can do '" + Sentence.of(other) + "'.");
            };
        } catch (JsonProcessingException e) {
            return new Unreadable(job, "The line is no JSON object: " + Sentence.of(e.getOriginalMessage()));
        } catch (InvalidPathException e) {
            return new Unreadable(job, "The line names no file: " + Sentence.of(String.valueOf(e.getMessage())));
        }
    }

    private static JobLine run(String job, Kind kind, JsonNode node) {
        String order = node.path("order").asText("");
        String result = node.path("result").asText("");
        if (job.isEmpty() || order.isEmpty() || result.isEmpty()) {
            return new Unreadable(job, "The line needs the fields 'job', 'order' and 'result'.");
        }
        return new Run(job, kind, Path.of(order), Path.of(result));
    }
}
