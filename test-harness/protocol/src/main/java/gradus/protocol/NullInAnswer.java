package gradus.protocol;

import java.util.ArrayList;
import java.util.List;

/// A value that holds a null where the interface promises a value. Null is never encoded.
public final class NullInAnswer extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> steps = new ArrayList<>();

    NullInAnswer() {
        super("null", null, false, false);
    }

    /// Adds the next enclosing place while the exception travels outwards.
    NullInAnswer within(String step) {
        steps.add(step);
        return this;
    }

    /// Names the place from the inside out, such as "trainLoss of the returned Fit".
    public String where() {
        return String.join(" of ", steps);
    }

    @Override
    public String getMessage() {
        return where() + " is null";
    }
}
