package attack;

/**
 * Throws exceptions with the names of skipped and aborted tests. An aborted check must count as failed, with its
 * cause.
 */
public final class Solution extends Wrong {
    /** The name that JUnit looks for, in a package that is free. */
    public static final class TestAbortedException extends RuntimeException {
        TestAbortedException() {
            super("assumption is not true");
        }
    }

    @Override
    public double[][] design(double[] z, int degree) {
        Attempt.mustFail("loads JUnit's exception", () -> Class.forName("org.opentest4j.TestAbortedException"));
        throw new TestAbortedException();
    }

    @Override
    public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
        throw new TestAbortedException();
    }
}
