package gradus.server.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Files that came by web upload or API: one zip archive, or the files themselves.
final class Upload {
    /// One uploaded part; `name` is the path that the client gave, `content` where its bytes lie.
    record Part(String name, Path content) {}

    private final Rules rules;
    private final Admission admission;

    private Upload(Rules rules) {
        this.rules = rules;
        this.admission = new Admission(rules);
    }

    static Candidate read(List<Part> parts, Rules rules) throws Rejected, IOException {
        return new Upload(rules).readAll(parts);
    }

    private Candidate readAll(List<Part> parts) throws Rejected, IOException {
        if (parts.isEmpty()) {
            throw Refusal.NOTHING_SENT.because("Choose a zip file, or your .java files and report.pdf.");
        }
        long bytes = 0;
        for (Part part : parts) {
            bytes += Files.size(part.content());
        }
        if (bytes > rules.uploadBytes()) {
            throw Refusal.TOO_LARGE.because(rules.uploadBytes() / (1024 * 1024) + " MB");
        }
        if (parts.size() == 1 && isArchive(parts.getFirst())) {
            ZipUpload.read(Files.readAllBytes(parts.getFirst().content()), admission);
        } else {
            readFiles(parts);
        }
        return admission.finish();
    }

    private static boolean isArchive(Part part) {
        return part.name().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private void readFiles(List<Part> parts) throws Rejected, IOException {
        for (Part part : parts) {
            PortablePath.check(part.name());
        }
        String wrapper = Wrapper.around(parts.stream().map(Part::name).toList());
        for (Part part : parts) {
            String path = part.name().substring(wrapper.length());
            if (admission.admit(path)) {
                if (Files.size(part.content()) > admission.room(path)) {
                    throw admission.tooLarge(path);
                }
                admission.take(path, Files.readAllBytes(part.content()));
            }
        }
    }
}
