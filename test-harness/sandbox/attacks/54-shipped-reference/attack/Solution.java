package attack;

/** Delegates to the reference by name. It is not shipped into this process, so the delegate must be missing. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String name : new String[] {"TorchPolynomialRegression", "PlainPolynomialRegression"}) {
            Attempt.mustFail(
                    "finds " + name,
                    () -> Class.forName("gradus.reference.polynomial." + name)
                            .getConstructors()[0]
                            .newInstance());
        }
    }
}
