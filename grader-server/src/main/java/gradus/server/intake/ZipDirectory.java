package gradus.server.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The table at the end of a zip archive, read without inflating anything.
///
/// The JDK's own readers hide the file mode, so they cannot tell a symbolic link from a file, and they follow
/// whichever of the two names of an entry they like. Here both names must agree and no two entries may share
/// bytes.
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int MODE_TYPE = 0xF000;
    private static final int MODE_FILE = 0x8000;
    private static final int MODE_FOLDER = 0x4000;
    private static final int MODE_LINK = 0xA000;

    /// One line of the table; `dataAt` is where its compressed bytes begin.
    record Entry(String name, boolean folder, int method, int crc, int packed, int size, int headerAt, int dataAt) {}

    private final ByteBuffer zip;

    private ZipDirectory(byte[] archive) {
        this.zip = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Reads all entries; at most `most` of them.
    static List<Entry> read(byte[] archive, int most) throws Rejected {
        try {
            return new ZipDirectory(archive).entries(most);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw Refusal.BROKEN_ARCHIVE.because("it is cut off or not a zip file");
        }
    }

    private List<Entry> entries(int most) throws Rejected {
        int end = findEnd();
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        if (count > most) {
            throw Refusal.TOO_MANY_FILES.because(most);
        }
        int size = zip.getInt(end + 12);
        int start = zip.getInt(end + 16);
        if (start < 0 || size < 0 || Math.addExact(start, (long) size) != end) {
            throw Refusal.BROKEN_ARCHIVE.because("its table of contents is not where it should be");
        }
        List<Entry> entries = new ArrayList<>();
        int at = start;
        for (int i = 0; i < count; i++) {
            entries.add(entry(at));
            at += ENTRY_SIZE + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        if (at != end) {
            throw Refusal.BROKEN_ARCHIVE.because("its table of contents has another length than it says");
        }
        checkOverlaps(entries, start);
        return entries;
    }

    private int findEnd() throws Rejected {
        int lowest = Math.max(0, zip.limit() - END_SIZE - 0xFFFF);
        for (int at = zip.limit() - END_SIZE; at >= lowest; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw Refusal.BROKEN_ARCHIVE.because("it is cut off or not a zip file");
    }

    private Entry entry(int at) throws Rejected {
        if (zip.getInt(at) != ENTRY) {
            throw Refusal.BROKEN_ARCHIVE.because("its table of contents is damaged");
        }
        String name = text(at + ENTRY_SIZE, unsigned(at + 28));
        boolean folder = name.endsWith("/");
        checkMode(name, zip.getInt(at + 38) >>> 16, folder);
        if ((zip.getShort(at + 8) & 1) != 0) {
            throw Refusal.BROKEN_ARCHIVE.because("'" + name + "' is encrypted");
        }
        int headerAt = zip.getInt(at + 42);
        int packed = zip.getInt(at + 20);
        int size = zip.getInt(at + 24);
        if (packed < 0 || size < 0) {
            throw Refusal.BROKEN_ARCHIVE.because("'" + name + "' claims to have more than 2 GB");
        }
        return new Entry(
                name, folder, unsigned(at + 10), zip.getInt(at + 16), packed, size, headerAt, dataAt(headerAt, name));
    }

    private int dataAt(int headerAt, String name) throws Rejected {
        if (zip.getInt(headerAt) != LOCAL
                || !text(headerAt + LOCAL_SIZE, unsigned(headerAt + 26)).equals(name)) {
            throw Refusal.BROKEN_ARCHIVE.because(
                    "'" + name + "' has another name inside than in the table of contents");
        }
        return headerAt + LOCAL_SIZE + unsigned(headerAt + 26) + unsigned(headerAt + 28);
    }

    private static void checkMode(String name, int mode, boolean folder) throws Rejected {
        int type = mode & MODE_TYPE;
        if (type == MODE_LINK) {
            throw Refusal.NOT_A_FILE.because(name, "a symbolic link");
        }
        if (type != 0 && type != MODE_FILE && type != MODE_FOLDER) {
            throw Refusal.NOT_A_FILE.because(name, "a device or pipe");
        }
        if ((type == MODE_FOLDER) && !folder) {
            throw Refusal.NOT_A_FILE.because(name, "marked as a folder");
        }
    }

    private static void checkOverlaps(List<Entry> entries, int tableAt) throws Rejected {
        int free = 0;
        List<Entry> inOrder = entries.stream()
                .sorted(Comparator.comparingInt(Entry::headerAt))
                .toList();
        for (Entry entry : inOrder) {
            long after = (long) entry.dataAt() + entry.packed();
            if (entry.headerAt() < free || after > tableAt) {
                throw Refusal.BROKEN_ARCHIVE.because(
                        "'" + entry.name() + "' overlaps other content, like an archive bomb");
            }
            free = (int) after;
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private String text(int at, int length) throws Rejected {
        ByteBuffer bytes = zip.slice(at, length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.BROKEN_ARCHIVE.because("a file name in it is not UTF-8");
        }
    }
}
