package gradus.server.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a file of a submission is, by its path alone.
enum FileKind {
    /// Java source: graded.
    SOURCE,
    /// The one report, for the teaching assistants.
    REPORT,
    /// A PDF that is not `report.pdf`.
    OTHER_PDF,
    /// A build file: left out, and said so.
    BUILD,
    /// What editors, file managers and git leave around, and texts that came with the starter: left out silently.
    HOUSEKEEPING,
    /// Compiled code.
    COMPILED,
    /// A notebook.
    NOTEBOOK,
    /// An archive inside the submission; never opened.
    ARCHIVE,
    /// Anything else.
    UNKNOWN;

    static final String REPORT_FILE = "report.pdf";

    private static final Set<String> BUILD_FILES = Set.of(
            "pom.xml",
            "mvnw",
            "mvnw.cmd",
            "gradlew",
            "gradlew.bat",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "gradle.properties",
            "build.xml",
            "makefile",
            "build.sbt");
    private static final Pattern BUILD_FOLDER = Pattern.compile("(\\.mvn|gradle)/.*");
    private static final Set<String> HOUSEKEEPING_FILES = Set.of(
            ".gitignore",
            ".gitattributes",
            ".gitkeep",
            ".editorconfig",
            ".ds_store",
            "thumbs.db",
            "desktop.ini",
            ".classpath",
            ".project",
            "readme.md",
            "readme",
            "readme.txt",
            "handout.md",
            "license");
    private static final Pattern HOUSEKEEPING_FOLDER =
            Pattern.compile("(.*/)?(__macosx|\\.idea|\\.vscode|\\.settings)/.*");
    private static final List<String> ARCHIVES =
            List.of(".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".zst");

    static FileKind of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        if (HOUSEKEEPING_FILES.contains(name)
                || name.endsWith(".iml")
                || HOUSEKEEPING_FOLDER.matcher(lower).matches()) {
            return HOUSEKEEPING;
        }
        // A module descriptor would change how everything else is compiled, so it counts as a build file.
        if (BUILD_FILES.contains(name)
                || name.equals("module-info.java")
                || BUILD_FOLDER.matcher(lower).matches()) {
            return BUILD;
        }
        if (name.endsWith(".java")) {
            return SOURCE;
        }
        if (name.endsWith(".pdf")) {
            return path.equals(REPORT_FILE) ? REPORT : OTHER_PDF;
        }
        if (name.endsWith(".class") || name.endsWith(".jar") || name.endsWith(".war")) {
            return COMPILED;
        }
        if (name.endsWith(".ipynb")) {
            return NOTEBOOK;
        }
        return ARCHIVES.stream().anyMatch(name::endsWith) ? ARCHIVE : UNKNOWN;
    }

    /// What a student should do about a file of a kind that is refused.
    String advice() {
        return switch (this) {
            case COMPILED -> "Compiled code is never run: remove it, a .gitignore with target/ and *.class helps.";
            case NOTEBOOK -> "Notebooks are not graded: hand in Java sources, and explain in the report.";
            case ARCHIVE -> "Archives inside a submission are not opened: hand in the files themselves.";
            case SOURCE, REPORT, OTHER_PDF, BUILD, HOUSEKEEPING, UNKNOWN -> "Remove it and submit again.";
        };
    }
}
