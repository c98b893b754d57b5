package gradus.suite;

/// A check that is not run, because one that it builds on went wrong.
public final class CheckNotRun extends RuntimeException {
    private static final long serialVersionUID = 1;

    CheckNotRun(PlannedCheck cause) {
        super("Not run: first “" + cause.title() + "” has to be right.");
    }
}
