package gradus.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Reads and checks `assignment.yaml`. Unknown keys are refused, so that a typing error is not silently a default.
public final class ManifestReader {
    public static final String FILE = "assignment.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ManifestReader() {}

    /// Reads the manifest of an assignment folder, in the tier that it names as graded.
    ///
    /// @throws InvalidManifest when the file is missing, is not YAML, or breaks a rule (all are listed)
    public static Manifest read(Path folder) throws InvalidManifest {
        Manifest manifest = parse(folder);
        return manifest.in(manifest.tier());
    }

    /// Reads the manifest in another tier.
    ///
    /// @throws InvalidManifest as [#read(Path)], and when the assignment has no such tier
    public static Manifest read(Path folder, String tier) throws InvalidManifest {
        Manifest manifest = parse(folder);
        try {
            return manifest.in(tier);
        } catch (IllegalArgumentException e) {
            throw new InvalidManifest(folder.resolve(FILE).toString(), List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Manifest parse(Path folder) throws InvalidManifest {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new InvalidManifest(file.toString(), List.of("there is no " + FILE + " in this folder"));
        }
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new InvalidManifest(file.toString(), List.of("cannot be read: " + e.getMessage()));
        }
    }

    private static Manifest parse(String file, String text) throws InvalidManifest {
        Lines lines = lines(file, text);
        try {
            Manifest manifest = YAML.readValue(text, Manifest.class);
            List<String> problems =
                    manifest == null ? List.of("the file is empty") : new Rules(manifest, lines).problems();
            if (manifest == null || !problems.isEmpty()) {
                throw new InvalidManifest(file, problems);
            }
            return manifest;
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidManifest(
                    file,
                    List.of(line(e, lines) + "unknown key '" + e.getPropertyName() + "'; known here: "
                            + e.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .toList()));
        } catch (JsonMappingException e) {
            throw new InvalidManifest(file, List.of(line(e, lines) + e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            throw new InvalidManifest(file, List.of(line(e) + e.getOriginalMessage()));
        }
    }

    private static Lines lines(String file, String text) throws InvalidManifest {
        try {
            return Lines.of(text);
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : "line " + (e.getProblemMark().getLine() + 1) + ": ";
            throw new InvalidManifest(file, List.of(line + e.getProblem()));
        }
    }

    /// Jackson reads an object whole before it makes a record of it, so its own line is that of the object's end.
    private static String line(JsonMappingException e, Lines lines) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? line(e) : lines.at(path);
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    }
}
