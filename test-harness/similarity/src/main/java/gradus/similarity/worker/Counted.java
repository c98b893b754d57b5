package gradus.similarity.worker;

import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.verify.Frequencies;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How often each key occurs in a lineage, kept on disk with the fingerprints that were counted. A push changes one or
/// two of a thousand, so those are counted in and out, and the result is what counting everyone would give. Above the
/// size at which only a sample is counted, the counts stay until one in twenty has changed.
final class Counted {
    private static final String NAME = "frequencies";
    private static final double CHANGED = 0.05;
    private static final int KEY_LENGTH = 32;

    private final CacheFolder folder;

    /// @param folder of one base code, one engine and one choice of expected lines
    Counted(CacheFolder folder) {
        this.folder = folder;
    }

    /// Where fingerprints come from; a key that is no longer in the cache gives none.
    interface Source {
        Optional<Fingerprint> of(String key);
    }

    /// What is on disk.
    private record Stored(List<String> keys, Frequencies frequencies) {}

    void write(List<String> keys, Frequencies frequencies) throws Fault {
        byte[] counts = frequencies.bytes();
        byte[] names = String.join("", keys).getBytes(StandardCharsets.US_ASCII);
        folder.write(
                NAME,
                ByteBuffer.allocate(Integer.BYTES + names.length + counts.length)
                        .putInt(keys.size())
                        .put(names)
                        .put(counts)
                        .array());
    }

    private Optional<Stored> stored() {
        return folder.read(NAME).flatMap(bytes -> {
            int count =
                    bytes.length < Integer.BYTES ? 0 : ByteBuffer.wrap(bytes).getInt();
            if (count < 0 || count > bytes.length / KEY_LENGTH) {
                return Optional.empty();
            }
            int end = Integer.BYTES + count * KEY_LENGTH;
            String names = new String(bytes, Integer.BYTES, count * KEY_LENGTH, StandardCharsets.US_ASCII);
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                keys.add(names.substring(i * KEY_LENGTH, (i + 1) * KEY_LENGTH));
            }
            return Optional.of(new Stored(keys, Frequencies.read(Arrays.copyOfRange(bytes, end, bytes.length))));
        });
    }

    /// The frequencies of a lineage, brought up to date; none where everyone has to be counted.
    ///
    /// @param keys of the fingerprints of everyone
    Optional<Frequencies> current(List<String> keys, Source source) throws Fault {
        Optional<Stored> stored = stored();
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        List<String> came = without(keys, stored.get().keys());
        List<String> went = without(stored.get().keys(), keys);
        Frequencies known = stored.get().frequencies();
        if (came.size() + went.size() > CHANGED * keys.size()) {
            return Optional.empty();
        }
        if (!known.countsAll() || came.size() + went.size() == 0) {
            return Optional.of(known);
        }
        Optional<List<Fingerprint>> added = fingerprints(came, source);
        Optional<List<Fingerprint>> taken = fingerprints(went, source);
        if (added.isEmpty() || taken.isEmpty()) {
            return Optional.empty();
        }
        Frequencies current = known.with(added.get(), taken.get());
        write(keys, current);
        return Optional.of(current);
    }

    private static Optional<List<Fingerprint>> fingerprints(List<String> keys, Source source) {
        List<Fingerprint> found = new ArrayList<>();
        for (String key : keys) {
            source.of(key).ifPresent(found::add);
        }
        return found.size() == keys.size() ? Optional.of(found) : Optional.empty();
    }

    /// What the one has and the other has not, as often as it has it more often.
    private static List<String> without(List<String> one, List<String> other) {
        Map<String, Integer> left = new HashMap<>();
        other.forEach(key -> left.merge(key, 1, Integer::sum));
        List<String> rest = new ArrayList<>();
        for (String key : one) {
            if (left.merge(key, -1, Integer::sum) < 0) {
                rest.add(key);
            }
        }
        return rest;
    }
}
