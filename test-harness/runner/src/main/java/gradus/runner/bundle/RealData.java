package gradus.runner.bundle;

import gradus.manifest.Manifest;
import gradus.runner.fault.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Files of real data, which are never shipped: an administrator puts them into a folder and names it.
final class RealData {
    static final String VARIABLE = "GRADUS_DATA";

    private RealData() {}

    /// Finds what the graded tier needs, in the folder or a folder below it.
    ///
    /// @throws BadInput when a file is not there; the sentence says where to put it
    static Map<String, Path> of(Manifest manifest) throws BadInput {
        String folder = System.getenv().getOrDefault(VARIABLE, "");
        Map<String, Path> files = new HashMap<>();
        for (String name : manifest.data()) {
            Path file = Path.of(folder).toAbsolutePath().resolve(name);
            if (folder.isEmpty() || !Files.isReadable(file)) {
                throw new BadInput("Tier " + manifest.tier() + " of " + manifest.id() + " needs the file " + name + ". "
                        + (folder.isEmpty()
                                ? "Set the environment variable " + VARIABLE + " to the folder that holds it."
                                : "It is not in " + folder + ", the folder that " + VARIABLE + " names."));
            }
            files.put(name, file);
        }
        return files;
    }
}
