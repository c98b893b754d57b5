package gradus.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The system calls that the filter knows, read from `calls.x86_64` beside this class: one line per group and verdict.
record CallTable(List<Entry> entries) {
    /// Error numbers that refused calls answer with.
    private static final Map<String, Integer> ERRORS = Map.of("EPERM", 1, "EROFS", 30, "EAFNOSUPPORT", 97);

    /// What happens to a call.
    sealed interface Verdict {
        record Allow() implements Verdict {}

        record Refuse(int errno) implements Verdict {}

        /// Depends on the arguments.
        record Check() implements Verdict {}
    }

    record Entry(String name, int number, Verdict verdict) {}

    CallTable {
        entries = List.copyOf(entries);
    }

    static CallTable load() {
        try (InputStream in = CallTable.class.getResourceAsStream("calls.x86_64")) {
            if (in == null) {
                throw new IllegalStateException("calls.x86_64 belongs in the jar beside CallTable");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CallTable parse(String text) {
        List<Entry> entries = new ArrayList<>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> addLine(line.split(" "), entries));
        return new CallTable(entries);
    }

    private static void addLine(String[] words, List<Entry> entries) {
        Verdict verdict = switch (words[0]) {
            case "allow" -> new Verdict.Allow();
            case "check" -> new Verdict.Check();
            case "refuse" -> new Verdict.Refuse(ERRORS.getOrDefault(words[1], 0));
            default -> throw new IllegalArgumentException("allow, check or refuse, not " + words[0]);
        };
        int first = verdict instanceof Verdict.Refuse ? 2 : 1;
        for (int i = first; i < words.length; i += 2) {
            entries.add(new Entry(words[i], Integer.parseInt(words[i + 1]), verdict));
        }
    }
}
