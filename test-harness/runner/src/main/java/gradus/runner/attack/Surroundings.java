package gradus.runner.attack;

import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the machine's file systems and shared memory looked like at one moment: every file of some folders with
/// its size, time, mode and owner, and whatever carries the mark of an attack in a place where anybody may
/// write.
record Surroundings(Map<String, String> files) {
    /// Attacks name what they leave behind like this.
    static final String MARK = "gradus-attack";

    /// The key under which attacks ask for System V shared memory, as the kernel's table shows it: "grad" in
    /// ASCII.
    private static final String SHARED_MEMORY_KEY = "1735549284";

    private static final List<Path> OPEN_PLACES = List.of(
            Path.of("/tmp"),
            Path.of("/var/tmp"),
            Path.of("/dev/shm"),
            Path.of("/dev/mqueue"),
            Path.of("/run"),
            Path.of(System.getProperty("user.home", "/")),
            Path.of("").toAbsolutePath());

    static Surroundings of(List<Path> folders) {
        Map<String, String> seen = new TreeMap<>();
        try {
            for (Path folder : folders) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.forEach(file -> seen.put(file.toString(), state(file)));
                }
            }
            for (Path place : OPEN_PLACES) {
                addMarked(place, seen);
            }
            addSharedMemory(seen);
            return new Surroundings(seen);
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, "The machine's folders cannot be listed: " + e, e);
        }
    }

    /// Names what is new, gone or changed.
    List<String> differences(Surroundings later) {
        List<String> differences = new ArrayList<>();
        later.files.forEach((file, state) -> {
            if (!state.equals(files.get(file))) {
                differences.add(file + (files.containsKey(file) ? " was changed" : " was left behind"));
            }
        });
        files.keySet().stream()
                .filter(file -> !later.files.containsKey(file))
                .forEach(file -> differences.add(file + " was removed"));
        return differences;
    }

    private static String state(Path file) {
        try {
            PosixFileAttributes a = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return a.isDirectory()
                    ? "folder " + a.permissions() + a.owner()
                    : a.size() + " " + a.lastModifiedTime() + a.permissions() + a.owner();
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static void addMarked(Path place, Map<String, String> seen) throws IOException {
        if (Files.isReadable(place)) {
            try (Stream<Path> entries = Files.list(place)) {
                entries.filter(entry -> entry.getFileName().toString().startsWith(MARK))
                        .forEach(entry -> seen.put(entry.toString(), state(entry)));
            }
        }
    }

    private static void addSharedMemory(Map<String, String> seen) throws IOException {
        for (String kind : List.of("shm", "msg", "sem")) {
            Path table = Path.of("/proc/sysvipc", kind);
            if (Files.isReadable(table)) {
                Files.readAllLines(table).stream()
                        .filter(line -> line.strip().startsWith(SHARED_MEMORY_KEY))
                        .forEach(line -> seen.put("/proc/sysvipc/" + kind + " " + SHARED_MEMORY_KEY, "present"));
            }
        }
    }
}
