import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// What two JVMs pay that send bytes to each other over pipes and do nothing else: no sandbox, no frames, no values.
/// Prints one line per size, its name and every hundredth of the distribution in microseconds.
///
/// Arguments: how often the largest size is sent; or `child`, the side that answers.
public final class PipeEcho {
    private static final int LARGEST = 64 << 20;

    private PipeEcho() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("child")) {
            answer(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
            return;
        }
        int runs = Integer.parseInt(arguments[0]);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx400m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PipeEcho.class.getName(),
                        "child")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream to = child.getOutputStream();
                InputStream from = child.getInputStream()) {
            measure("8B", 8, runs * 500, to, from);
            measure("1MB", 1 << 20, runs * 10, to, from);
            measure("64MB", LARGEST, runs, to, from);
        }
        child.waitFor();
    }

    private static void answer(InputStream from, OutputStream to) throws IOException {
        byte[] bytes = new byte[LARGEST];
        byte[] head = new byte[4];
        while (from.readNBytes(head, 0, head.length) == head.length) {
            int length = ByteBuffer.wrap(head).getInt();
            from.readNBytes(bytes, 0, length);
            to.write(bytes, 0, length);
            to.flush();
        }
    }

    private static void measure(String name, int length, int count, OutputStream to, InputStream from)
            throws IOException {
        byte[] bytes = new byte[length];
        byte[] head = ByteBuffer.allocate(4).putInt(length).array();
        double[] micros = new double[count];
        for (int i = -Math.min(count, 2000); i < count; i++) {
            long start = System.nanoTime();
            to.write(head);
            to.write(bytes);
            to.flush();
            from.readNBytes(bytes, 0, length);
            if (i >= 0) {
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        Arrays.sort(micros);
        double[] some = new double[Math.min(count, 101)];
        Arrays.setAll(some, i -> micros[(int) ((long) i * (count - 1) / Math.max(1, some.length - 1))]);
        StringBuilder line = new StringBuilder(name);
        Arrays.stream(some).forEach(value -> line.append(String.format(Locale.ROOT, " %.4f", value)));
        System.out.println(line);
    }
}
