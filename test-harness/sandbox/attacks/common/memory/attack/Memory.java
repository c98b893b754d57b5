package attack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks through all writable memory of this process, as a cheat does that hopes for a forgotten answer. */
public final class Memory {
    private static final int LARGEST_REGION = 64 << 20;
    private static final int MASK = 0x55;

    private Memory() {}

    /** Hides a text, so that the search does not find the searcher. */
    public static byte[] hidden(String... parts) {
        byte[] hidden = new byte[0];
        for (String part : parts) {
            int start = hidden.length;
            hidden = java.util.Arrays.copyOf(hidden, start + part.length());
            for (int i = 0; i < part.length(); i++) {
                hidden[start + i] = (byte) (part.charAt(i) ^ MASK);
            }
        }
        return hidden;
    }

    /** Whether any region holds the hidden text. */
    public static boolean holds(byte[] hidden) throws IOException {
        List<String> regions = Files.readAllLines(Path.of("/proc/self/maps"));
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r")) {
            for (String region : regions) {
                String[] words = region.split("[- ]");
                long from = Long.parseUnsignedLong(words[0], 16);
                long size = Long.parseUnsignedLong(words[1], 16) - from;
                if (words[2].startsWith("rw") && size <= LARGEST_REGION && find(memory, from, (int) size, hidden)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean find(RandomAccessFile memory, long from, int size, byte[] hidden) {
        byte[] bytes = new byte[size];
        try {
            memory.seek(from);
            memory.readFully(bytes);
        } catch (IOException e) {
            return false;
        }
        for (int i = 0; i + hidden.length <= bytes.length; i++) {
            int matched = 0;
            while (matched < hidden.length && bytes[i + matched] == (hidden[matched] ^ MASK)) {
                matched++;
            }
            if (matched == hidden.length) {
                return true;
            }
        }
        return false;
    }
}
