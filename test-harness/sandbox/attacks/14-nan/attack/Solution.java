package attack;

/** Every answer is NaN, for which no difference is larger than a tolerance. Nothing may pass. */
public final class Solution extends Everywhere {
    public Solution() {
        super(Double.NaN, false);
    }
}
