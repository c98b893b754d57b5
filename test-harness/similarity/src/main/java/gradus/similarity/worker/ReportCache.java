package gradus.similarity.worker;

import gradus.similarity.fingerprint.FingerprintBytes;
import gradus.similarity.prose.ReportText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The texts of reports, read once. A report that ends the process which reads it, by its memory or by its time, is not
/// read again and again: what was begun leaves a mark, and after some of them it counts as unreadable.
final class ReportCache {
    private static final int ATTEMPTS = 3;
    private static final char PAGE = '\f';
    private static final char TEXT = 'T';
    private static final char UNREADABLE = 'U';

    private final CacheFolder folder;

    ReportCache(CacheFolder folder) {
        this.folder = folder;
    }

    /// What is known of a report.
    sealed interface Entry {
        /// Its pages.
        record Text(List<String> pages) implements Entry {}

        /// Why it cannot be compared.
        record Unreadable(String reason) implements Entry {}
    }

    Entry read(Path file) throws Fault {
        Optional<String> key = key(file);
        if (key.isEmpty()) {
            return new Entry.Unreadable("Its content is missing on the server, so it is not compared.");
        }
        Optional<Entry> known = folder.read(key.get()).map(bytes -> entry(new String(bytes, StandardCharsets.UTF_8)));
        return known.isPresent() ? known.get() : extract(file, key.get());
    }

    /// The content of a report never changes under its name; size and time are for those who do change it.
    private static Optional<String> key(Path file) {
        try {
            return Optional.of(new Digest()
                    .add(FingerprintBytes.FORMAT)
                    .add(file.toString())
                    .add(Files.size(file))
                    .add(Files.getLastModifiedTime(file).toMillis())
                    .hex());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Entry entry(String stored) {
        String text = stored.substring(1);
        return stored.charAt(0) == TEXT
                ? new Entry.Text(List.of(text.split(String.valueOf(PAGE), -1)))
                : new Entry.Unreadable(text);
    }

    private Entry extract(Path file, String key) throws Fault {
        String mark = key + ".begun";
        int begun = folder.read(mark).map(bytes -> (int) bytes[0]).orElse(0);
        if (begun >= ATTEMPTS) {
            return new Entry.Unreadable("Reading it ended the comparison several times, so it is not compared.");
        }
        folder.write(mark, new byte[] {(byte) (begun + 1)});
        String stored = extract(file);
        folder.write(key, stored.getBytes(StandardCharsets.UTF_8));
        folder.delete(mark);
        return entry(stored);
    }

    private static String extract(Path file) {
        try {
            ReportText text = ReportText.ofPdf("report", Files.readAllBytes(file));
            return TEXT
                    + String.join(
                            String.valueOf(PAGE),
                            text.pages().stream()
                                    .map(page -> page.replace(PAGE, ' '))
                                    .toList());
        } catch (ReportText.Unreadable e) {
            return UNREADABLE + String.valueOf(e.getMessage());
        } catch (IOException e) {
            return UNREADABLE + "Its content cannot be read on the server, so it is not compared.";
        } catch (OutOfMemoryError e) {
            return UNREADABLE + "Reading it takes more memory than the comparison has, so it is not compared.";
        }
    }
}
