package gradus.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a [Jail] is told on its command line: everything that it needs to become the program.
///
/// `ownUser` says that nothing else runs under its user number, so that the kernel can count its threads.
record JailOrder(
        List<String> command,
        List<Path> readable,
        Map<String, String> environment,
        int threads,
        long addressSpaceBytes,
        long cpuSeconds,
        boolean ownUser,
        Set<Protection> protections) {
    JailOrder {
        command = List.copyOf(command);
        readable = List.copyOf(readable);
        environment = Map.copyOf(environment);
        protections = Set.copyOf(protections);
    }

    List<String> words() {
        List<String> words = new ArrayList<>(
                List.of("threads=" + threads, "memory=" + addressSpaceBytes, "cpu=" + cpuSeconds, "own=" + ownUser));
        readable.forEach(path -> words.add("read=" + path));
        environment.forEach((name, value) -> words.add("set=" + name + "=" + value));
        EnumSet.complementOf(EnumSet.copyOf(protections)).forEach(missing -> words.add("without=" + missing));
        words.add("--");
        words.addAll(command);
        return words;
    }

    static JailOrder parse(List<String> words) {
        int end = words.indexOf("--");
        Map<String, String> single = new LinkedHashMap<>();
        List<Path> readable = new ArrayList<>();
        Map<String, String> environment = new LinkedHashMap<>();
        Set<Protection> protections = Protection.all();
        for (String word : words.subList(0, end)) {
            String[] parts = word.split("=", 3);
            switch (parts[0]) {
                case "read" -> readable.add(Path.of(word.substring("read=".length())));
                case "set" -> environment.put(parts[1], parts[2]);
                case "without" -> protections.remove(Protection.valueOf(parts[1]));
                default -> single.put(parts[0], parts[1]);
            }
        }
        return new JailOrder(
                words.subList(end + 1, words.size()),
                readable,
                environment,
                Integer.parseInt(single.getOrDefault("threads", "")),
                Long.parseLong(single.getOrDefault("memory", "")),
                Long.parseLong(single.getOrDefault("cpu", "")),
                Boolean.parseBoolean(single.get("own")),
                protections);
    }
}
