package attack;

/**
 * Prints and throws what moves cursors, turns text around and runs in browsers, and bytes that are no text. It is
 * data: nothing may be gained.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        System.out.println("\u001b[2J\u001b[31m\u202e<script>alert(1)</script>\r100 points\u0000\u0007");
        System.err.write(0xff);
        System.err.write(0xc0);
        System.err.println();
        throw new IllegalStateException("<img src=x onerror=alert(1)>\u001b]0;owned\u0007\u202e =cmd|' /C calc'!A0");
    }
}
