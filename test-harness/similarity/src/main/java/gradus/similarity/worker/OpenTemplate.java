package gradus.similarity.worker;

import gradus.similarity.fingerprint.FingerprintBytes;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What everyone began with, read, and the key of all that was made with it: another template or another engine give
/// another key.
record OpenTemplate(String key, Template template) {
    static final OpenTemplate NONE = of(List.of());

    /// @param last the one of the order before, which often is the same
    static OpenTemplate read(List<Order.Version> versions, OpenTemplate last) throws Fault {
        List<SubmissionSources> sources = new ArrayList<>();
        for (Order.Version version : versions) {
            sources.add(new SubmissionSources("template", files(version)));
        }
        return key(sources).equals(last.key) ? last : of(sources);
    }

    private static OpenTemplate of(List<SubmissionSources> sources) {
        return new OpenTemplate(key(sources), sources.isEmpty() ? Template.NONE : Template.of(sources));
    }

    private static List<SourceFile> files(Order.Version version) throws Fault {
        List<SourceFile> files = new ArrayList<>();
        for (Order.Content file : version.files()) {
            if (Sources.isCompared(file)) {
                try {
                    files.add(SourceFile.of(file.path(), Sources.bytes(file.blob())));
                } catch (IOException e) {
                    throw new Fault(
                            Fault.Code.MISSING_CONTENT,
                            "The file " + file.path() + " of the template's version " + version.id()
                                    + " cannot be read (" + e + "). Without it everyone would be held to have copied"
                                    + " what they were given, so nothing was compared. Restore the file.");
                }
            }
        }
        return files;
    }

    private static String key(List<SubmissionSources> sources) {
        Digest digest = new Digest().add(FingerprintBytes.FORMAT).add(sources.size());
        for (SubmissionSources version : sources) {
            digest.add(version.files().size());
            for (SourceFile file : version.files()) {
                digest.add(file.path()).add(file.text());
            }
        }
        return digest.hex();
    }
}
