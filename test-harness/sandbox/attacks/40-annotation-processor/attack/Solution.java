package attack;

/** Brings a processor and the file that registers it. The compiler must not run it. */
public final class Solution extends Wrong {}
