package gradus.server.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The rules of a submission, applied to one candidate: names first, then bytes; the same for every channel.
///
/// A reader calls [#admit] for each entry in the order it meets them and reads the bytes only of those that are
/// wanted, never more than [#room] plus one.
final class Admission {
    /// Entries of every kind that a reader may meet, ignored ones included.
    static final int MOST_ENTRIES = 1_000;

    private final Rules rules;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Set<String> folders = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private int entries;
    private int sources;
    private long sourceBytes;

    Admission(Rules rules) {
        this.rules = rules;
    }

    /// Counts a folder or another entry that has no bytes of its own.
    void count() throws Rejected {
        entries++;
        if (entries > MOST_ENTRIES) {
            throw Refusal.TOO_MANY_FILES.because(MOST_ENTRIES);
        }
    }

    /// Adds a sentence to the receipt.
    void warn(String sentence) {
        warnings.add(sentence);
    }

    /// Counts and checks the name of a regular file; returns whether its bytes are wanted.
    boolean admit(String path) throws Rejected {
        count();
        PortablePath.check(path);
        checkUnique(path);
        return switch (kind(path)) {
            case SOURCE -> {
                sources++;
                if (sources > rules.limits().sourceFiles()) {
                    throw Refusal.TOO_MANY_FILES.because(rules.limits().sourceFiles() + " source");
                }
                yield true;
            }
            case REPORT -> true;
            case OTHER_PDF -> throw Refusal.REPORT_NAME.because(path);
            case BUILD -> {
                ignored.add(path);
                yield false;
            }
            case HOUSEKEEPING -> false;
            case COMPILED, NOTEBOOK, ARCHIVE, UNKNOWN -> {
                refused.add(path);
                yield false;
            }
        };
    }

    /// How many bytes the file of this path may still have.
    long room(String path) {
        return path.equals(FileKind.REPORT_FILE) ? rules.reportBytes() : rules.sourceBytes() - sourceBytes;
    }

    /// Refuses a file of this path for its size; readers call it as soon as they know.
    Rejected tooLarge(String path) {
        return path.equals(FileKind.REPORT_FILE)
                ? Refusal.REPORT_TOO_LARGE.because(rules.limits().reportMb() + " MB")
                : Refusal.SOURCES_TOO_LARGE.because(rules.limits().sourceKb() + " KB", path);
    }

    /// Takes the bytes of an admitted file.
    void take(String path, byte[] bytes) throws Rejected {
        if (bytes.length > room(path)) {
            throw tooLarge(path);
        }
        if (path.equals(FileKind.REPORT_FILE)) {
            Content.checkReport(path, bytes);
        } else {
            sourceBytes += bytes.length;
            Content.checkSource(path, bytes);
            warnings.addAll(Content.bidirectionalControls(path, bytes));
        }
        files.put(path, bytes);
    }

    /// Ends the admission: everything is acceptable together.
    Candidate finish() throws Rejected {
        if (!refused.isEmpty()) {
            throw Refusal.FILE_TYPE.because(
                    list(refused), FileKind.of(refused.getFirst()).advice());
        }
        if (sources == 0) {
            throw Refusal.NO_SOURCES.because();
        }
        List<String> all = new ArrayList<>(warnings);
        if (!ignored.isEmpty()) {
            all.add("Not used: " + String.join(", ", ignored) + ". The grader compiles with its own settings.");
        }
        if (!files.containsKey(FileKind.REPORT_FILE)) {
            all.add("There is no report.pdf: what is graded from the report stays 0 until you hand one in.");
        }
        return new Candidate(files, all);
    }

    /// What came with the starter may stay; only its sources are the student's own from then on.
    private FileKind kind(String path) {
        FileKind kind = FileKind.of(path);
        return kind != FileKind.SOURCE && rules.starter().contains(path) ? FileKind.HOUSEKEEPING : kind;
    }

    private void checkUnique(String path) throws Rejected {
        String folded = PortablePath.folded(path);
        String other = names.put(folded, path);
        if (other != null) {
            throw Refusal.CLASHING_NAMES.because(other, path);
        }
        if (folders.contains(folded)) {
            throw Refusal.CLASHING_NAMES.because(path, path + "/");
        }
        for (int i = folded.indexOf('/'); i >= 0; i = folded.indexOf('/', i + 1)) {
            String folder = folded.substring(0, i);
            String file = names.get(folder);
            if (file != null) {
                throw Refusal.CLASHING_NAMES.because(file, path);
            }
            folders.add(folder);
        }
    }

    private static String list(List<String> paths) {
        int shown = Math.min(paths.size(), 5);
        String text = String.join(", ", paths.subList(0, shown));
        return paths.size() > shown ? text + " and " + (paths.size() - shown) + " more" : text;
    }
}
