package gradus.server.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Files that passed every rule and may be frozen; `warnings` go on the receipt and never change points.
public record Candidate(Map<String, byte[]> files, List<String> warnings) {
    public Candidate {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        warnings = List.copyOf(warnings);
    }

    public boolean hasReport() {
        return files.containsKey(FileKind.REPORT_FILE);
    }
}
