package attack;

/**
 * Calls exit(0) in the first call. A check passes only by an answer, so this one must be an error, and exits must
 * not add up to points.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        System.out.println("all 17 tests passed");
        System.exit(0);
        return super.design(z, degree);
    }
}
