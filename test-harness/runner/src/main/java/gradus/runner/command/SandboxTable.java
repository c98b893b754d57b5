package gradus.runner.command;

import gradus.sandbox.BackendReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the ways of holding a submission are worth on this machine, as an administrator reads it.
///
/// @param setting the name of the backend that is set, empty where none is
record SandboxTable(List<BackendReport> backends, String setting) {
    private static final List<String> HEAD =
            List.of("backend", "usable", "attempts held", "memory", "processes and threads", "CPU time");

    SandboxTable {
        backends = List.copyOf(backends);
    }

    /// The backend that grading uses: the one that is set, else the first that holds; none where it does not hold.
    Optional<BackendReport> chosen() {
        return backends.stream()
                .filter(backend -> setting.isEmpty() || setting.equals(backend.name()))
                .filter(BackendReport::holds)
                .findFirst();
    }

    /// The table, and below it a line for each backend that cannot be used: why not, and what to do.
    List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        backends.forEach(backend -> rows.add(row(backend)));
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, rows)));
        backends.forEach(backend -> reason(backend).ifPresent(why -> lines.add(backend.name() + ": " + why)));
        return lines;
    }

    private static List<String> row(BackendReport backend) {
        return switch (backend.state()) {
            case BackendReport.State.Holds holds -> usable(backend, holds);
            case BackendReport.State.Leaks leaks ->
                List.of(
                        backend.name(),
                        "NO",
                        leaks.attempts() - leaks.broken().size() + " of " + leaks.attempts(),
                        "-",
                        "-",
                        "-");
            case BackendReport.State.Unavailable _ -> List.of(backend.name(), "no", "-", "-", "-", "-");
        };
    }

    private static List<String> usable(BackendReport backend, BackendReport.State.Holds holds) {
        double seconds = holds.took().toMillis() / 1000.0;
        String held = String.format(Locale.ROOT, "%d of %1$d, %.1f s", holds.attempts(), seconds);
        return List.of(backend.name(), "yes", held, backend.memory(), backend.processes(), backend.processorTime());
    }

    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            int at = column;
            int width = rows.stream().mapToInt(r -> r.get(at).length()).max().orElse(0);
            line.append(row.get(column)).repeat(' ', width - row.get(column).length() + 2);
        }
        return line.toString().stripTrailing();
    }

    private static Optional<String> reason(BackendReport backend) {
        return switch (backend.state()) {
            case BackendReport.State.Holds _ -> Optional.empty();
            case BackendReport.State.Leaks leaks ->
                Optional.of("it is never used, because " + String.join("; ", leaks.broken()) + ".");
            case BackendReport.State.Unavailable(String why) -> Optional.of(why);
        };
    }
}
