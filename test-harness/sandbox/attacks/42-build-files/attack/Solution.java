package attack;

/** Hands in build files that would run programs. They must be ignored. */
public final class Solution extends Wrong {}
