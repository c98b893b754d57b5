package gradus.server.intake;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads an uploaded zip archive: all names first, then only the bytes that are wanted, counted while they
/// inflate.
final class ZipUpload {
    /// Source text packs 3 to 20 times smaller; deflate's limit, and every bomb's rate, is about 1000.
    private static final int MOST_RATIO = 100;

    private static final int RATIO_FREE_BYTES = 64 * 1024;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final byte[] archive;
    private final Admission admission;

    private ZipUpload(byte[] archive, Admission admission) {
        this.archive = archive;
        this.admission = admission;
    }

    static void read(byte[] archive, Admission admission) throws Rejected {
        new ZipUpload(archive, admission).readAll();
    }

    private void readAll() throws Rejected {
        List<ZipDirectory.Entry> entries = ZipDirectory.read(archive, Admission.MOST_ENTRIES);
        for (ZipDirectory.Entry entry : entries) {
            PortablePath.check(plainName(entry));
        }
        String wrapper = Wrapper.around(entries.stream()
                .filter(e -> !e.folder())
                .map(ZipDirectory.Entry::name)
                .toList());
        if (!wrapper.isEmpty()) {
            admission.warn("The folder '" + wrapper + "' around your files was taken off.");
        }
        for (ZipDirectory.Entry entry : entries) {
            read(entry, wrapper);
        }
    }

    private void read(ZipDirectory.Entry entry, String wrapper) throws Rejected {
        if (entry.folder()) {
            admission.count();
            return;
        }
        String path = entry.name().startsWith(wrapper) ? entry.name().substring(wrapper.length()) : entry.name();
        if (admission.admit(path)) {
            admission.take(path, content(entry, path));
        }
    }

    private static String plainName(ZipDirectory.Entry entry) {
        return entry.folder() ? entry.name().substring(0, entry.name().length() - 1) : entry.name();
    }

    private byte[] content(ZipDirectory.Entry entry, String path) throws Rejected {
        byte[] content = switch (entry.method()) {
            case STORED -> stored(entry, path);
            case DEFLATED -> inflated(entry, path);
            default ->
                throw Refusal.BROKEN_ARCHIVE.because("'" + path + "' is packed with a method other than the usual one");
        };
        CRC32 crc = new CRC32();
        crc.update(content);
        if (content.length != entry.size() || (int) crc.getValue() != entry.crc()) {
            throw Refusal.BROKEN_ARCHIVE.because("'" + path + "' is damaged");
        }
        return content;
    }

    private byte[] stored(ZipDirectory.Entry entry, String path) throws Rejected {
        if (entry.packed() > admission.room(path)) {
            throw admission.tooLarge(path);
        }
        byte[] content = new byte[entry.packed()];
        System.arraycopy(archive, entry.dataAt(), content, 0, content.length);
        return content;
    }

    private byte[] inflated(ZipDirectory.Entry entry, String path) throws Rejected {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(archive, entry.dataAt(), entry.packed());
            while (!inflater.finished()) {
                int n = inflater.inflate(chunk);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw Refusal.BROKEN_ARCHIVE.because("'" + path + "' is cut off");
                }
                content.write(chunk, 0, n);
                checkGrowth(path, content.size(), inflater.getBytesRead());
            }
        } catch (DataFormatException e) {
            throw Refusal.BROKEN_ARCHIVE.because("'" + path + "' is damaged");
        }
        return content.toByteArray();
    }

    private void checkGrowth(String path, long size, long packed) throws Rejected {
        if (size > RATIO_FREE_BYTES && size > MOST_RATIO * Math.max(1, packed)) {
            throw Refusal.COMPRESSION_RATIO.because(path, MOST_RATIO);
        }
        if (size > admission.room(path)) {
            throw admission.tooLarge(path);
        }
    }
}
