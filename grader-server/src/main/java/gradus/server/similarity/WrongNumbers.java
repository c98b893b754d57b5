package gradus.server.similarity;

import gradus.evidence.CheckResult;
import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.evidence.Measurement;
import gradus.evidence.Verdict;
import gradus.server.similarity.OrderFile.WrongNumber;
import gradus.server.submission.BlobId;
import gradus.server.submission.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// What failed checks measured. Hidden checks are left out: everybody has other inputs there, and their values are not
/// for others to read.
@ApplicationScoped
class WrongNumbers {
    private static final Logger LOG = Logger.getLogger(WrongNumbers.class);

    private final BlobStore blobs;

    WrongNumbers(BlobStore blobs) {
        this.blobs = blobs;
    }

    /// Reads them from stored evidence; none where it cannot be read, because a comparison goes without them.
    List<WrongNumber> in(String evidenceBlob) {
        try {
            String stored = new String(blobs.read(new BlobId(evidenceBlob)), StandardCharsets.UTF_8);
            return of(EvidenceJson.read(stored));
        } catch (IOException | EvidenceJson.UnreadableEvidence e) {
            LOG.warnf("Evidence %s is left out of a comparison: %s", evidenceBlob, e.getMessage());
            return List.of();
        }
    }

    static List<WrongNumber> of(Evidence evidence) {
        return evidence.checks().stream()
                .filter(check -> check.verdict() instanceof Verdict.Failed && !check.hidden())
                .flatMap(WrongNumbers::wrong)
                .toList();
    }

    private static Stream<WrongNumber> wrong(CheckResult check) {
        return check.measurements().stream()
                .filter(measured -> measured.repeatable() && Double.isFinite(measured.value()) && wrong(measured))
                .map(measured -> new WrongNumber(
                        "check " + check.check() + ", " + measured.name(), Double.toString(measured.value())));
    }

    private static boolean wrong(Measurement measured) {
        double value = measured.value();
        return switch (measured.expected()) {
            case Measurement.Exactly(double right, double tolerance) -> Math.abs(value - right) > tolerance;
            case Measurement.AtMost(double most) -> value > most;
            case Measurement.AtLeast(double least) -> value < least;
            case Measurement.Marks(double full, double zero) -> full > zero ? value < full : value > full;
            case Measurement.Nothing() -> true;
        };
    }
}
