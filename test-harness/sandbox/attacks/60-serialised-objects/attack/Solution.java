package attack;

/** Sends the beginning of a serialised object. Nothing here deserialises: it must be an answer that is none. */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        spoil();
        return super.design(z, degree);
    }

    /** Runs before the honest answer is written. */
    private static void spoil() {
        Pipe.bytes((byte) 0xac, (byte) 0xed, (byte) 0, (byte) 5, (byte) 0x73, (byte) 0x72, (byte) 0, (byte) 4);
    }
}
