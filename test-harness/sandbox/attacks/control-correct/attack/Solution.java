package attack;

/** The control: a correct solution without any attack. */
public final class Solution extends Correct {}
