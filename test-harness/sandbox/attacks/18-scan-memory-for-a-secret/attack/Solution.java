package attack;

/** Looks through all memory of the process for the variable that holds the canary. It may not be there. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Attempt.mustBeFalse("the secret is in memory", () -> Memory.holds(Memory.hidden("GRADUS_", "CANARY=")));
    }
}
