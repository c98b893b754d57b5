package attack;

/**
 * Looks through all memory of the process for traces of tests and reference. They live in another process, so none
 * may be found.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Attempt.mustBeFalse(
                "the suite is in memory", () -> Memory.holds(Memory.hidden("gradus/polynomial/", "suite/")));
        Attempt.mustBeFalse("the reference is in memory", () -> Memory.holds(Memory.hidden("gradus/", "reference/")));
    }
}
