package gradus.server.submission;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Opens the stores below the data folder.
final class Storage {
    private Storage() {}

    @Produces
    @Singleton
    static BlobStore blobs(@ConfigProperty(name = "gradus.home") Path home) {
        return new FileBlobStore(home.resolve("blobs"));
    }

    @Produces
    @Singleton
    static Snapshots snapshots(BlobStore blobs) {
        return new Snapshots(blobs);
    }
}
