package gradus.runner.author;

import java.util.ArrayList;
import java.util.List;

/// Edits `assignment.yaml` as text, so that the author's copy keeps the template's comments and layout.
final class ManifestText {
    private static final String LIST = "mistakes:";
    private static final String ENTRY = "  - ";

    private ManifestText() {}

    /// Keeps the first mistake that loses a check, and none of the others; a blank line ends the list as before.
    static String withOneMistake(String yaml) {
        List<String> kept = new ArrayList<>();
        List<String> entry = new ArrayList<>();
        boolean inside = false;
        boolean found = false;
        for (String line : yaml.lines().toList()) {
            boolean ends = inside && (line.startsWith(ENTRY) || isKey(line));
            if (ends && !found && loses(entry)) {
                kept.addAll(entry);
                found = true;
            }
            if (ends) {
                if (isKey(line)
                        && !entry.isEmpty()
                        && entry.getLast().isBlank()
                        && !kept.getLast().isBlank()) {
                    kept.add("");
                }
                entry.clear();
            }
            inside = line.startsWith(LIST) || (inside && !isKey(line));
            if (inside && !line.startsWith(LIST)) {
                entry.add(line);
            } else {
                kept.add(line);
            }
        }
        if (!found && loses(entry)) {
            kept.addAll(entry);
        }
        return String.join("\n", kept) + "\n";
    }

    private static boolean isKey(String line) {
        return !line.isEmpty() && Character.isLetter(line.charAt(0));
    }

    private static boolean loses(List<String> entry) {
        return entry.stream().anyMatch(line -> line.contains("fails:"));
    }
}
