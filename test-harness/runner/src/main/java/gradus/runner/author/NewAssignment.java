package gradus.runner.author;

import gradus.manifest.InvalidManifest;
import gradus.manifest.Manifest;
import gradus.manifest.ManifestReader;
import gradus.manifest.Mistake;
import gradus.runner.bundle.SourceClosure;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes a new assignment out of a shipped template: the same sheet under other names, with one of its mistakes.
///
/// It grades from the first minute, so an author changes one thing at a time and asks `check` after each.
public final class NewAssignment {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String TENSORS = Names.TORCH.replace('.', '/') + "/";

    private final Path template;
    private final Path target;
    private final Names names;

    private NewAssignment(Path template, Path target, Names names) {
        this.template = template;
        this.target = target;
        this.names = names;
    }

    /// Writes the new assignment's folder.
    ///
    /// @param template the sources of a shipped one
    /// @throws BadInput when the target is not empty, or the id is not one
    public static void make(Path template, Path target, String id) throws BadInput {
        try {
            if (Files.exists(target) && !isEmpty(target)) {
                throw new BadInput(target + " exists and is not empty. Name a new folder.");
            }
            Manifest from = ManifestReader.read(template);
            new NewAssignment(template, target, Names.of(from, id, words(template))).copy();
        } catch (InvalidManifest e) {
            throw new PlatformFault(
                    PlatformFault.Code.DISTRIBUTION_INCOMPLETE, "the template is damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BadInput(target + " cannot be written: " + e.getMessage());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static Set<String> words(Path template) throws IOException {
        Set<String> words = new HashSet<>();
        for (Path file : sources(template)) {
            WORD.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(words::add);
        }
        return words;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private void copy() throws IOException {
        Optional<Mistake> kept = names.from().mistakes().stream()
                .filter(mistake -> !mistake.equivalent())
                .findFirst();
        Set<String> mistakes = kept.isEmpty()
                ? Set.of()
                : new SourceClosure(template.resolve("mistakes"))
                        .of(kept.get().type())
                        .keySet();
        boolean tensors = usesTensors();
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = template.relativize(file).toString();
                if (wanted(path, mistakes) && (tensors || !path.contains(TENSORS))) {
                    write(path, file);
                }
            }
        }
        Files.writeString(target.resolve("README.md"), readme());
    }

    /// A sheet in plain Java goes without the helpers for tensors that every template ships.
    private boolean usesTensors() throws IOException {
        for (Path file : sources(template)) {
            if (!file.toString().contains(TENSORS) && Files.readString(file).contains(Names.TORCH)) {
                return true;
            }
        }
        return false;
    }

    /// Authors' folders go without package comments: those carry the platform's null annotations.
    private static boolean wanted(String path, Set<String> mistakes) {
        boolean otherMistake = path.startsWith("mistakes/") && !mistakes.contains(path.substring("mistakes/".length()));
        return !otherMistake && !path.endsWith("package-info.java");
    }

    private void write(String path, Path file) throws IOException {
        Path to = target.resolve(names.inPath(path));
        Files.createDirectories(to.resolveSibling(""));
        if (path.endsWith(".java") || path.endsWith(".md")) {
            Files.writeString(to, names.in(Files.readString(file)));
        } else if (path.equals(ManifestReader.FILE)) {
            Files.writeString(to, names.in(ManifestText.withOneMistake(Files.readString(file))));
        } else {
            Files.copy(file, to);
        }
    }

    private String readme() {
        return """
                # %s

                Made from the template `%s`.

                - `api/` is the interface that students implement, `starter/` what they begin with, `handout.md` what they read
                - `suite/` are the checks, `reference/` the solution that earns every point
                - `mistakes/` are named wrong solutions; `assignment.yaml` says which checks each must lose, and what the student is told

                Prove it with `./gradus check` on this folder, then `./gradus install` puts it where instructors can publish it.
                """.formatted(names.id(), names.from().id());
    }
}
