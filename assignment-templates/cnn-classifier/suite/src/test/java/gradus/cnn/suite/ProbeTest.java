package gradus.cnn.suite;

import gradus.manifest.Mistake;
import gradus.suite.testing.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ProbeTest {
    @Test
    void probe() throws Exception {
        StringBuilder out = new StringBuilder();
        for (long seed : new long[] {1, 2026}) {
            long start = System.nanoTime();
            Report report = ExaminedTemplate.examine(ExaminedTemplate.reference(), seed);
            out.append("REF " + seed + " " + report.points() + " " + report.lost() + " "
                    + (System.nanoTime() - start) / 1e9 + "\n");
            report.checks().forEach((id, r) -> {
                if (r.plan().trains() || r.share() < 1)
                    out.append(id + " " + r.share() + " " + r.measurements() + "\n");
            });
        }
        Files.writeString(Path.of("/tmp/a2probe/out.txt"), out.toString());
        for (Mistake m : ExaminedTemplate.MANIFEST.mistakes()) {
            for (long seed : new long[] {1, 2026}) {
                long start = System.nanoTime();
                Report report = ExaminedTemplate.examine(ExaminedTemplate.make(m), seed);
                out.append(m.name() + " | " + report.lost() + " | " + report.diagnosed() + " | "
                        + (System.nanoTime() - start) / 1e9 + "\n");
                Files.writeString(Path.of("/tmp/a2probe/out.txt"), out.toString());
            }
        }
    }
}
