package attack;

/** The control: a wrong solution without any attack. */
public final class Solution extends Wrong {}
