package gradus.server.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/// Bytes by content: what was put once is found under its hash for ever, and nothing is ever changed.
public interface BlobStore {
    /// Stores all contents. When this returns they survive a crash of the process and of the machine.
    void putAll(Collection<byte[]> contents) throws IOException;

    /// Stores one content durably and names it.
    default BlobId put(byte[] content) throws IOException {
        putAll(List.of(content));
        return BlobId.of(content);
    }

    /// Reads a blob and checks it against its name.
    ///
    /// @throws IOException when it is missing or its bytes no longer match its name; the message says which
    byte[] read(BlobId id) throws IOException;

    boolean contains(BlobId id);

    /// Where a blob lies, for other programs of ours; they only read.
    Path file(BlobId id);
}
