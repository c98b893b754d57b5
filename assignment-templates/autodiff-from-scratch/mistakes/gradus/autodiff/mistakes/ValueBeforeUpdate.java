package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Records the value before the update.
public final class ValueBeforeUpdate extends PlainAutodiff {
    @Override
    protected double recorded(double before, double after) {
        return before;
    }
}
