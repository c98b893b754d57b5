package attack;

/**
 * Its message, stack trace and text run code, are endless or throw. Only bytes of text travel, and they are
 * capped.
 */
public final class Solution extends Wrong {
    /** Every question about it is an attack. */
    public static final class Hostile extends RuntimeException {
        @Override
        public String getMessage() {
            System.out.println("held: the message was asked for in this process");
            return "x".repeat(50 << 20);
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new StackOverflowError();
        }

        @Override
        public String toString() {
            throw this;
        }
    }

    @Override
    public GdConfig choose(Sample train, Sample validation) {
        throw new Hostile();
    }
}
