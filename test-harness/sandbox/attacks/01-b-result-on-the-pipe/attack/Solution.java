package attack;

/**
 * Writes text where the grader expects frames. The first bytes that are no frame must end the process, as an
 * error.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        Pipe.bytes("points=100\n".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return super.design(z, degree);
    }
}
