package attack;

/**
 * The right number of the call, and a count that overflows when it is multiplied. It must be an error, and cost no
 * memory.
 */
public final class Solution extends Wrong {
    private int calls;

    @Override
    public double[][] design(double[] z, int degree) {
        calls++;
        Pipe.bytes(Pipe.answer(calls, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0x7f));
        return super.design(z, degree);
    }
}
