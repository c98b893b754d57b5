package attack;

/**
 * An expression so deep that a recursive compiler runs out of stack. It must be a compile error or compile, and
 * nothing else.
 */
public final class Solution extends Wrong {}
