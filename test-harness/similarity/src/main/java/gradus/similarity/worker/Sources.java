package gradus.similarity.worker;

import gradus.similarity.source.FileReport;
import gradus.similarity.source.FileState;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The Java files of one submission as far as they could be read, and a report on each that could not.
record Sources(SubmissionSources read, List<FileReport> unread) {
    /// What is read of one submission; far more than the tokens that are compared.
    static final long BYTE_LIMIT = 8L << 20;

    Sources {
        unread = List.copyOf(unread);
    }

    static boolean isCompared(Order.Content file) {
        return file.path().endsWith(".java");
    }

    static Sources of(Order.Submission submission) {
        List<SourceFile> files = new ArrayList<>();
        List<FileReport> unread = new ArrayList<>();
        long bytes = 0;
        for (Order.Content file : submission.files()) {
            if (!isCompared(file)) {
                continue;
            }
            if (bytes >= BYTE_LIMIT) {
                unread.add(FileReport.unread(
                        file.path(),
                        FileState.TRUNCATED,
                        "Only the first " + (BYTE_LIMIT >> 20) + " MB of a submission are compared."));
                continue;
            }
            try {
                byte[] content = bytes(file.blob());
                bytes += content.length;
                files.add(SourceFile.of(file.path(), content));
            } catch (IOException e) {
                unread.add(FileReport.unread(
                        file.path(),
                        FileState.UNREADABLE,
                        "Its content is missing on the server, so it is not compared."));
            }
        }
        return new Sources(new SubmissionSources(submission.id(), files), unread);
    }

    /// Twice the limit of the engine, since UTF-16 needs two bytes for a character.
    static byte[] bytes(Path blob) throws IOException {
        try (InputStream in = Files.newInputStream(blob)) {
            return in.readNBytes(2 * SourceFile.BYTE_LIMIT);
        }
    }

    long length() {
        return read.files().stream().mapToLong(file -> file.text().length()).sum();
    }

    boolean isLost() {
        return read.files().isEmpty() && unread.stream().anyMatch(file -> file.state() == FileState.UNREADABLE);
    }
}
