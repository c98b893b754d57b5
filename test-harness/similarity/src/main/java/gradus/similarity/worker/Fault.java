package gradus.similarity.worker;

/// Why an order was not carried out: a code for the one who sent it, and a sentence that says what to do.
final class Fault extends Exception {
    private final Code code;

    /// What kind of trouble it is.
    enum Code {
        /// The line on the standard input is no job.
        BAD_JOB,
        /// The order's file cannot be read, or contradicts itself.
        BAD_ORDER,
        /// Something that all depends on is not where the order says: a template, or every submission.
        MISSING_CONTENT,
        /// The worker's folder cannot be written.
        FOLDER,
        /// The result's file cannot be written.
        RESULT,
        /// The heap is too small for this order.
        OUT_OF_MEMORY,
        /// A fault of the engine.
        INTERNAL
    }

    Fault(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    Code code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
