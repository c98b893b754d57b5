package attack;

/** Loops in one method. The limit of the call must end it and be named, and later calls get a fresh process. */
public final class Solution extends Wrong {
    @Override
    public GdConfig choose(Sample train, Sample validation) {
        for (double x = 1; x > 0; ) {
            x = Math.sqrt(x + 1);
        }
        return super.choose(train, validation);
    }
}
