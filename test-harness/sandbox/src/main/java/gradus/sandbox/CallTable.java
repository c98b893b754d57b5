package gradus.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The system calls that the filter knows, read from `calls.x86_64` beside this class: one line per group and
/// verdict.
record CallTable(List<Entry> entries) {
    /// Error numbers that refused calls answer with.
    private static final Map<String, Integer> ERRORS =
            Map.of("EPERM", 1, "EROFS", 30, "ENOSYS", 38, "EAFNOSUPPORT", 97);

    /// What happens to a call.
    sealed interface Verdict {
        record Allow() implements Verdict {}

        record Refuse(int errno) implements Verdict {}

        /// Depends on the arguments, by a rule that [SeccompFilter] knows under this name.
        record Check(String rule) implements Verdict {}
    }

    record Entry(String name, int number, Verdict verdict) {}

    CallTable {
        entries = List.copyOf(entries);
    }

    /// For a process that namespaces hold.
    static CallTable load() {
        return read("calls.x86_64");
    }

    /// For a process that becomes its own user inside.
    static CallTable handover() {
        return load().changedBy(read("calls.handover.x86_64"));
    }

    /// For a process among the machine's own.
    static CallTable jail() {
        return load().changedBy(read("calls.jail.x86_64"));
    }

    private static CallTable read(String file) {
        try (InputStream in = CallTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " belongs in the jar beside CallTable");
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

    /// This table with the verdicts of `changes` in place of its own.
    CallTable changedBy(CallTable changes) {
        Map<Integer, Entry> byNumber = new LinkedHashMap<>();
        entries.forEach(entry -> byNumber.put(entry.number(), entry));
        changes.entries.forEach(entry -> byNumber.put(entry.number(), entry));
        return new CallTable(List.copyOf(byNumber.values()));
    }

    /// This table with the calls `names` let through.
    CallTable allowing(Set<String> names) {
        return new CallTable(entries.stream()
                .map(e -> names.contains(e.name()) ? new Entry(e.name(), e.number(), new Verdict.Allow()) : e)
                .toList());
    }

    private static void addLine(String[] words, List<Entry> entries) {
        int first = words[0].equals("refuse") ? 2 : 1;
        Verdict verdict = verdict(words);
        for (int i = first; i < words.length; i += 2) {
            entries.add(new Entry(words[i], Integer.parseInt(words[i + 1]), verdict));
        }
    }

    private static Verdict verdict(String[] words) {
        if (words[0].startsWith("check:")) {
            return new Verdict.Check(words[0].substring("check:".length()));
        }
        return switch (words[0]) {
            case "allow" -> new Verdict.Allow();
            case "refuse" -> new Verdict.Refuse(ERRORS.getOrDefault(words[1], 0));
            default -> throw new IllegalArgumentException("allow, check:RULE or refuse, not " + words[0]);
        };
    }
}
