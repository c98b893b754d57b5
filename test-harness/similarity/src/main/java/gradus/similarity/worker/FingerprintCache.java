package gradus.similarity.worker;

import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.FingerprintBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// The fingerprints of a lineage by what they were made of: content, base code and engine.
final class FingerprintCache {
    /// Fingerprints that are left lying besides those in use, for pushes that come back.
    private static final int SPARE = 1_000;

    private final CacheFolder folder;
    private final String base;

    /// @param base the key of the base code and the engine
    FingerprintCache(CacheFolder folder, String base) {
        this.folder = folder;
        this.base = base;
    }

    /// The key of a submission's fingerprint. The paths are part of it, so that an order which chooses other files of
    /// the same content gets another fingerprint.
    String key(Order.Submission submission) {
        Digest digest = new Digest().add(base).add(submission.content());
        submission.files().stream()
                .filter(Sources::isCompared)
                .map(Order.Content::path)
                .sorted()
                .forEach(digest::add);
        return digest.hex();
    }

    /// The fingerprint of a key, under the id that it was made for first.
    Optional<Fingerprint> get(String key) {
        try {
            return folder.read(name(key)).map(FingerprintBytes::read);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void put(String key, Fingerprint fingerprint) throws Fault {
        folder.write(name(key), FingerprintBytes.write(fingerprint));
    }

    private static String name(String key) {
        return key.substring(0, 2) + "/" + key;
    }

    /// Deletes what nobody uses any more, once there is much of it.
    void prune(Set<String> used) throws Fault {
        long stored = 0;
        for (Path part : folder.entries()) {
            stored += new CacheFolder(part).entries().size();
        }
        if (stored <= 2L * used.size() + SPARE) {
            return;
        }
        for (Path part : folder.entries()) {
            for (Path file : new CacheFolder(part).entries()) {
                if (!used.contains(String.valueOf(file.getFileName()))) {
                    delete(file);
                }
            }
        }
    }

    private void delete(Path file) throws Fault {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw folder.unwritable(e);
        }
    }
}
