package gradus.server.execution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The end of what a process wrote to its standard error, for the message when it dies.
final class LastWords {
    private static final int KEPT = 2000;
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final Process process;
    private final Thread reader;
    private String kept = "";

    private LastWords(Process process) {
        this.process = process;
        this.reader =
                Thread.ofPlatform().daemon().name("last-words-" + process.pid()).unstarted(this::read);
    }

    static LastWords of(Process process) {
        LastWords words = new LastWords(process);
        words.reader.start();
        return words;
    }

    /// What is known now; waits a moment, because a process closes its output before it has ended.
    String text() throws InterruptedException {
        if (process.waitFor(MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
            reader.join(MOMENT);
        }
        String exit = process.isAlive() ? "" : "Exit code " + process.exitValue() + ". ";
        synchronized (this) {
            return exit + (kept.isBlank() ? "It wrote no message." : "Its last words: " + kept.strip());
        }
    }

    private void read() {
        byte[] chunk = new byte[4096];
        try (InputStream in = process.getErrorStream()) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                keep(new String(chunk, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The process is gone; what was read before stays.
        }
    }

    private synchronized void keep(String more) {
        String all = kept + more;
        kept = all.substring(Math.max(0, all.length() - KEPT));
    }
}
