package gradus.similarity.tokens;

import gradus.similarity.source.SubmissionSources;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Reads submissions. Up to fifty share one parser, because starting one costs as much as a whole submission.
public final class SourceParser {
    private static final int BATCH = 50;
    /// Reserved, not used: a parser descends as deep as the code is nested.
    private static final long STACK_BYTES = 512L << 20;

    private SourceParser() {}

    /// Reads submissions in order.
    public static List<SubmissionTokens> read(List<SubmissionSources> submissions, Known known) {
        CompletableFuture<List<SubmissionTokens>> result = new CompletableFuture<>();
        Runnable reading = () -> {
            try {
                result.complete(readHere(submissions, known));
            } catch (RuntimeException | Error e) {
                // The root of a thread: whatever ends it belongs to the one who waits.
                result.completeExceptionally(e);
            }
        };
        Thread.ofPlatform().name("similarity-parser").stackSize(STACK_BYTES).start(reading);
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while parsing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the parser's thread failed", e.getCause());
        }
    }

    private static List<SubmissionTokens> readHere(List<SubmissionSources> submissions, Known known) {
        List<SubmissionTokens> all = new ArrayList<>();
        for (int from = 0; from < submissions.size(); from += BATCH) {
            int to = Math.min(submissions.size(), from + BATCH);
            all.addAll(new ParserBatch(submissions.subList(from, to), known).read());
        }
        return all;
    }
}
