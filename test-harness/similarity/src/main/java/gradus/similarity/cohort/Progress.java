package gradus.similarity.cohort;

/// Hears how far a comparison is, and may end it.
public interface Progress {
    Progress NONE = (_, _) -> true;

    /// Called now and then from the comparing thread.
    ///
    /// @return whether to go on; `false` ends the comparison with [Cancelled]
    boolean at(int done, int total);

    /// The comparison was ended on request; it has no result.
    final class Cancelled extends Exception {
        Cancelled(int done, int total) {
            super("cancelled after " + done + " of " + total + " submissions");
        }
    }
}
