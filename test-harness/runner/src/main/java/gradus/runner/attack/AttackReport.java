package gradus.runner.attack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What became of all attacks on one backend.
public final class AttackReport {
    private static final JsonMapper JSON = new JsonMapper();

    private final String backend;
    private final List<Trial> attacks;
    private final List<Trial> controls;
    private final double seconds;

    AttackReport(String backend, List<Trial> attacks, List<Trial> controls, double seconds) {
        this.backend = backend;
        this.attacks = List.copyOf(attacks);
        this.controls = List.copyOf(controls);
        this.seconds = seconds;
    }

    public int attempted() {
        return attacks.size();
    }

    public int held() {
        return (int) attacks.stream().filter(Trial::held).count();
    }

    /// Whether every attack was held and every control came out right, and there were attacks at all.
    public boolean good() {
        return !attacks.isEmpty() && held() == attempted() && controls.stream().allMatch(Trial::held);
    }

    /// One row for each group, a line for everything that is not as it must be, and the sum.
    public String text() {
        StringBuilder text = new StringBuilder();
        groups().forEach((group, trials) -> text.append(String.format(
                Locale.ROOT,
                "%-24s %3d attempted %3d held%n",
                group,
                trials.size(),
                trials.stream().filter(Trial::held).count())));
        for (Trial broken : broken()) {
            broken.problems()
                    .forEach(why -> text.append(broken.attack().name())
                            .append(": ")
                            .append(why)
                            .append('\n'));
        }
        long right = controls.stream().filter(Trial::held).count();
        text.append(String.format(
                Locale.ROOT,
                "%d attacks, %d held by %s; %d of %d controls right; %.0f s%n",
                attempted(),
                held(),
                backend,
                right,
                controls.size(),
                seconds));
        return text.toString();
    }

    /// `{"backend", "attempted", "held", "broken": [{"attack", "group", "why"}], "controls"}`.
    public String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("backend", backend);
        root.put("attempted", attempted());
        root.put("held", held());
        ArrayNode list = root.putArray("broken");
        for (Trial broken : broken()) {
            ObjectNode entry = list.addObject();
            entry.put("attack", broken.attack().name());
            entry.put("group", broken.attack().terms().group());
            ArrayNode why = entry.putArray("why");
            broken.problems().forEach(why::add);
        }
        root.put("controls", controls.stream().allMatch(Trial::held) ? "right" : "wrong");
        return root.toPrettyString() + "\n";
    }

    private List<Trial> broken() {
        return Stream.concat(controls.stream(), attacks.stream())
                .filter(trial -> !trial.held())
                .toList();
    }

    private Map<String, List<Trial>> groups() {
        return attacks.stream()
                .collect(Collectors.groupingBy(
                        trial -> trial.attack().terms().group(), TreeMap::new, Collectors.toList()));
    }
}
