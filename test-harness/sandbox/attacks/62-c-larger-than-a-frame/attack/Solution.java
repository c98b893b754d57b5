package attack;

/** Sends 120 MB where 96 MB are allowed. It must be refused by its length. */
public final class Solution extends Wrong {
    @Override
    public double[] predict(double[] w, double[] z) {
        return new double[15 << 20];
    }
}
