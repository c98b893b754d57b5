package attack;

/**
 * Writes to an address where nothing is. The crash must be named, and no byte of the report may be taken for a
 * frame.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        System.out.println("held: crashing");
        Kernel.write(8, 1);
        return super.design(z, degree);
    }
}
