package attack;

/**
 * Every answer is infinite, so that relative errors become NaN. Nothing may pass but the check that asks for
 * divergence, at most.
 */
public final class Solution extends Everywhere {
    public Solution() {
        super(Double.POSITIVE_INFINITY, true);
    }
}
