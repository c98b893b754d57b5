package attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a neighbour's sources, which every user of the machine may read, by their path and by searching. They may
 * not be there.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Attempt.mustFail("reads the neighbour", () -> Files.readString(Path.of("@neighbour@/Solution.java")));
        Attempt.mustNotOpen(Path.of("@neighbour@"));
        for (String folder : List.of("/tmp", "@neighbour@/..", "@neighbour@/../..")) {
            Attempt.mustFail("lists " + folder, () -> {
                try (Stream<Path> entries = Files.list(Path.of(folder))) {
                    // The way to what it may read can lead through the same folders.
                    return entries.map(Path::normalize)
                            .filter(Path.of("@neighbour@")::startsWith)
                            .findAny()
                            .orElseThrow();
                }
            });
        }
    }
}
