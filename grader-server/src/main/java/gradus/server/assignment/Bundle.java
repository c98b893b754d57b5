package gradus.server.assignment;

import gradus.evidence.Points;
import gradus.manifest.Manifest;
import gradus.manifest.RubricItem;
import gradus.manifest.TreeHash;
import gradus.server.score.Rubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A frozen template folder and its manifest.
public record Bundle(String hash, Path folder, Manifest manifest) {
    public Rubric rubric() {
        return new Rubric(manifest.rubric().stream().map(Bundle::line).toList());
    }

    public String handout() {
        return text("handout.md");
    }

    /// Lists the files that students start from, as paths below [#starter].
    public List<String> starterFiles() {
        Path starter = starter();
        if (!Files.isDirectory(starter)) {
            return List.of();
        }
        try {
            return TreeHash.files(starter).stream()
                    .map(file -> TreeHash.name(starter, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path starter() {
        return folder.resolve("starter");
    }

    private String text(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rubric.Line line(RubricItem item) {
        Rubric.Kind kind = switch (item.kind()) {
            case AUTO -> Rubric.Kind.AUTO;
            case REPORT -> Rubric.Kind.REPORT;
            case QUESTION -> Rubric.Kind.QUESTION;
            case BONUS -> Rubric.Kind.BONUS;
        };
        return new Rubric.Line(
                item.item(), item.title(), kind, Points.of(item.points()), item.checks(), item.sentenceLimit());
    }
}
