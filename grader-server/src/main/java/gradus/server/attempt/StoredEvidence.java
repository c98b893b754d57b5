package gradus.server.attempt;

import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.server.submission.Attempt;
import gradus.server.submission.BlobId;
import gradus.server.submission.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The evidence of attempts in the content-addressed store.
@ApplicationScoped
public class StoredEvidence {
    private final BlobStore blobs;

    StoredEvidence(BlobStore blobs) {
        this.blobs = blobs;
    }

    /// The evidence file as it was written; empty before the attempt is graded.
    public Optional<byte[]> file(Attempt attempt) {
        try {
            return attempt.evidenceBlob == null
                    ? Optional.empty()
                    : Optional.of(blobs.read(new BlobId(attempt.evidenceBlob)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Evidence> of(Attempt attempt) {
        return file(attempt).map(StoredEvidence::read);
    }

    private static Evidence read(byte[] file) {
        try {
            return EvidenceJson.read(new String(file, StandardCharsets.UTF_8));
        } catch (EvidenceJson.UnreadableEvidence e) {
            throw new IllegalStateException("stored evidence was readable when it was stored", e);
        }
    }
}
