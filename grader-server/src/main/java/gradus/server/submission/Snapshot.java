package gradus.server.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The frozen content of a submission: its files by path, each named by the hash of its bytes.
///
/// The snapshot is stored as a blob of its own, one line per file, so the content hash of a submission is the
/// name of that blob and depends on nothing but paths and bytes.
public record Snapshot(List<Entry> files) {
    private static final String HEADER = "gradus snapshot 1";

    /// One file; `bytes` is its length.
    public record Entry(String path, BlobId blob, long bytes) {
        public Entry {
            if (path.isEmpty() || path.chars().anyMatch(c -> c < ' ')) {
                throw new IllegalArgumentException("not a path of a snapshot: '" + path + "'");
            }
        }
    }

    public Snapshot {
        files = files.stream().sorted(Comparator.comparing(Entry::path)).toList();
        if (files.stream().map(Entry::path).distinct().count() != files.size()) {
            throw new IllegalArgumentException("a path occurs twice in a snapshot");
        }
    }

    public static Snapshot of(Map<String, byte[]> files) {
        return new Snapshot(files.entrySet().stream()
                .map(file -> new Entry(file.getKey(), BlobId.of(file.getValue()), file.getValue().length))
                .toList());
    }

    public BlobId contentHash() {
        return BlobId.of(toBytes());
    }

    public long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    /// The stored form; [#parse] reads it.
    public byte[] toBytes() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Entry file : files) {
            text.append(file.blob().hex()).append(' ').append(file.bytes()).append(' ');
            text.append(file.path()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static Snapshot parse(byte[] stored) {
        List<String> lines = new String(stored, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("not a stored snapshot");
        }
        List<Entry> files = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(" ", 3);
            files.add(new Entry(parts[2], new BlobId(parts[0]), Long.parseLong(parts[1])));
        }
        return new Snapshot(files);
    }
}
