package gradus.similarity.worker;

import gradus.similarity.cohort.Pair;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The highest suspicion of every submission in the last comparison of the class: what the rank of a newcomer's pair is
/// taken from.
record Highest(CacheFolder folder) {
    private static final String NAME = "highest";

    void write(List<String> ids, List<Pair> pairs) throws Fault {
        Map<String, Double> highest = new HashMap<>();
        ids.forEach(id -> highest.put(id, 0.0));
        for (Pair pair : pairs) {
            highest.merge(pair.a(), pair.suspicion(), Math::max);
            highest.merge(pair.b(), pair.suspicion(), Math::max);
        }
        StringBuilder lines = new StringBuilder();
        // Ids hold no control characters.
        ids.forEach(id -> lines.append(id).append('\t').append(highest.get(id)).append('\n'));
        folder.write(NAME, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    Optional<Map<String, Double>> read() {
        return folder.read(NAME).map(bytes -> {
            Map<String, Double> highest = new HashMap<>();
            new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
                int tab = line.indexOf('\t');
                highest.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
            });
            return highest;
        });
    }
}
