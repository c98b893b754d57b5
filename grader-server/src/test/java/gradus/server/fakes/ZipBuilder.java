package gradus.server.fakes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes zip archives byte by byte, so that tests can make what no honest program writes.
public final class ZipBuilder {
    public static final int FILE = 0x81A4;
    public static final int LINK = 0xA1FF;
    public static final int PIPE = 0x11A4;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private int entries;
    private int lastHeaderAt;

    public ZipBuilder file(String name, String content) {
        return entry(name, name, content.getBytes(StandardCharsets.UTF_8), FILE, 0);
    }

    public ZipBuilder file(String name, byte[] content) {
        return entry(name, name, content, FILE, 0);
    }

    public ZipBuilder folder(String name) {
        return entry(name + "/", name + "/", new byte[0], 0x41ED, 0);
    }

    public ZipBuilder entry(String name, String inside, byte[] content, int mode, int flags) {
        byte[] packed = deflate(content);
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] insideName = inside.getBytes(StandardCharsets.UTF_8);
        lastHeaderAt = body.size();
        byte[] header = new byte[30 + insideName.length];
        ByteBuffer local = over(header);
        local.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) 8)
                .putInt(0);
        local.putInt((int) crc.getValue()).putInt(packed.length).putInt(content.length);
        local.putShort((short) insideName.length).putShort((short) 0).put(insideName);
        body.writeBytes(header);
        body.writeBytes(packed);
        line(name, mode, flags, (int) crc.getValue(), packed.length, content.length);
        return this;
    }

    /// Adds a second name for the bytes of the entry before, as overlapping bombs do.
    public ZipBuilder sameBytesAs(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        line(name, FILE, 0, (int) crc.getValue(), deflate(content).length, content.length);
        return this;
    }

    public byte[] build() {
        byte[] ending = new byte[22];
        ByteBuffer end = over(ending).putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) entries)
                .putShort((short) entries)
                .putInt(table.size())
                .putInt(body.size());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(body.toByteArray());
        all.writeBytes(table.toByteArray());
        all.writeBytes(ending);
        return all.toByteArray();
    }

    private void line(String name, int mode, int flags, int crc, int packed, int size) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] tableLine = new byte[46 + bytes.length];
        ByteBuffer line = over(tableLine);
        line.putInt(0x02014b50).putShort((short) 0x0314).putShort((short) 20);
        line.putShort((short) flags).putShort((short) 8).putInt(0);
        line.putInt(crc).putInt(packed).putInt(size);
        line.putShort((short) bytes.length).putShort((short) 0).putShort((short) 0);
        line.putShort((short) 0)
                .putShort((short) 0)
                .putInt(mode << 16)
                .putInt(lastHeaderAt)
                .put(bytes);
        table.writeBytes(tableLine);
        entries++;
    }

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflate(byte[] content) {
        try (Deflater deflater = new Deflater(9, true)) {
            deflater.setInput(content);
            deflater.finish();
            byte[] packed = new byte[content.length + 64];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        }
    }
}
