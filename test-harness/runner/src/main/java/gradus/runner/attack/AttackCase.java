package gradus.runner.attack;

import gradus.manifest.TreeHash;
import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// One folder of the corpus: the hostile submission and what must become of it.
record AttackCase(Path folder, Terms terms) {
    /// What the runner looks for in everything that a submission could say, whatever the case.
    static final String BROKE = "broke:";

    /// Files that are the corpus's own and no part of the submission.
    private static final Set<String> OWN = Set.of(Terms.FILE);

    static AttackCase read(Path folder) {
        return new AttackCase(folder, Terms.read(folder));
    }

    String name() {
        return folder.getFileName().toString();
    }

    boolean control() {
        return name().startsWith("control-");
    }

    /// Writes the submission into an empty folder, with the places of the decoys filled in.
    void write(Path common, Map<String, String> places, Path target) {
        try {
            for (String shared : terms.with()) {
                copy(common.resolve(shared), places, target);
            }
            copy(folder, places, target);
            if (terms.generated() != Generated.NONE) {
                Files.writeString(
                        target.resolve(terms.generated().path()),
                        terms.generated().source());
            }
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, name() + " cannot be copied: " + e, e);
        }
    }

    private static void copy(Path from, Map<String, String> places, Path to) throws IOException {
        for (Path file : TreeHash.files(from)) {
            String name = from.relativize(file).toString();
            if (!OWN.contains(name)) {
                Path copy = to.resolve(name);
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, filled(Files.readString(file), places));
            }
        }
    }

    private static String filled(String text, Map<String, String> places) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("@" + place.getKey() + "@", place.getValue());
        }
        return filled;
    }
}
