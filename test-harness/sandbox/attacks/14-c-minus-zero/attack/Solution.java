package attack;

/** Every answer is -0.0, which equals 0 and divides to minus infinity. Nothing may pass. */
public final class Solution extends Everywhere {
    public Solution() {
        super(-0.0, false);
    }
}
