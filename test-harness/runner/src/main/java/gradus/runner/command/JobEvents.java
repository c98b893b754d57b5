package gradus.runner.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.evidence.CheckResult;
import gradus.runner.grade.GradeEvents;
import gradus.runner.grade.PlanEntry;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the events of one job as JSON lines. Points are milli-points.
final class JobEvents implements GradeEvents {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final PrintStream out;
    private final String job;

    JobEvents(PrintStream out, String job) {
        this.out = out;
        this.job = job;
    }

    @Override
    public void planned(List<PlanEntry> plan) {
        send(
                "planned",
                Map.of(
                        "checks",
                        plan.stream()
                                .map(entry -> Map.of(
                                        "id", entry.check().id(),
                                        "title", entry.check().title(),
                                        "item", entry.check().item(),
                                        "planned", entry.points().milli()))
                                .toList()));
    }

    @Override
    public void loaded(String entryClass) {
        send("compiled", Map.of("entry", entryClass));
    }

    @Override
    public void checked(int index, int of, CheckResult result) {
        send(
                "check",
                Map.of(
                        "index", index,
                        "of", of,
                        "id", result.check(),
                        "title", result.title(),
                        "verdict", result.verdict().word(),
                        "earned", result.earned().milli(),
                        "planned", result.planned().milli(),
                        "reason", result.verdict().reason()));
    }

    void fault(String code, String message) {
        send("fault", Map.of("code", code, "message", message));
    }

    void send(String event, Map<String, ?> fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        line.put("job", job);
        line.putAll(fields);
        try {
            out.println(MAPPER.writeValueAsString(line));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("events are plain maps and must serialise", e);
        }
    }
}
