package gradus.server.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which paths a submission may have: relative, plain, and the same file on every operating system.
final class PortablePath {
    private static final int LONGEST = 200;
    private static final int DEEPEST = 16;
    private static final String FORBIDDEN = "<>:\"|?*";
    private static final Set<String> WINDOWS_DEVICES = Set.of("con", "prn", "aux", "nul");

    private PortablePath() {}

    /// Checks a path with `/` between its parts.
    ///
    /// @throws Rejected with [Refusal#PATH] and the reason
    static void check(String path) throws Rejected {
        if (path.isEmpty()) {
            throw Refusal.PATH.because(path, "it is empty");
        }
        if (path.indexOf('\\') >= 0) {
            throw Refusal.PATH.because(path, "it contains a backslash; make the archive with another program");
        }
        if (path.startsWith("/") || path.matches("^[A-Za-z]:.*")) {
            throw Refusal.PATH.because(path, "it is absolute; hand in a folder's content, not its place on your disk");
        }
        if (path.codePoints().anyMatch(PortablePath::invisible)) {
            throw Refusal.PATH.because(path, "it contains a control character or an invisible one; rename the file");
        }
        if (path.length() > LONGEST) {
            throw Refusal.PATH.because(path, "it is longer than " + LONGEST + " characters");
        }
        List<String> parts = List.of(path.split("/", -1));
        if (parts.size() > DEEPEST) {
            throw Refusal.PATH.because(path, "it is nested deeper than " + DEEPEST + " folders");
        }
        for (String part : parts) {
            checkPart(path, part);
        }
    }

    /// The form under which two paths are the same file for a system that ignores case or Unicode form.
    static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static void checkPart(String path, String part) throws Rejected {
        if (part.isEmpty() || part.equals(".")) {
            throw Refusal.PATH.because(path, "it has an empty part");
        }
        if (part.equals("..")) {
            throw Refusal.PATH.because(path, "'..' would leave the submission's folder");
        }
        String folded = folded(part);
        if (folded.equals(".git") || folded.equals("git~1")) {
            throw Refusal.PATH.because(path, "git's own folder cannot be handed in; upload the sources only");
        }
        if (part.endsWith(".") || part.endsWith(" ")) {
            throw Refusal.PATH.because(path, "a name may not end with a dot or a space");
        }
        if (part.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
            throw Refusal.PATH.because(path, "a name may not contain any of " + FORBIDDEN);
        }
        String stem = folded.split("\\.", 2)[0];
        if (WINDOWS_DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9]")) {
            throw Refusal.PATH.because(path, "'" + stem + "' is a device name on Windows; rename the file");
        }
    }

    private static boolean invisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
