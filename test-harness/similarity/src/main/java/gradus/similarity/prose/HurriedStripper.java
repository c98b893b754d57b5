package gradus.similarity.prose;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads the text of a page, and gives up when a report took longer than any honest one.
final class HurriedStripper extends PDFTextStripper {
    private static final long LIMIT_SECONDS = 10;

    private final long started;

    /// @param started the CPU time of this thread when the report was opened, in nanoseconds
    HurriedStripper(long started) {
        this.started = started;
    }

    static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (cpuTime() - started > LIMIT_SECONDS * 1_000_000_000L) {
            throw new IOException("reading it takes longer than " + LIMIT_SECONDS + " seconds");
        }
        super.processOperator(operator, operands);
    }
}
