package attack;

/** Declares a class in java.lang. The compiler must refuse it, with the place. */
public final class Solution extends Wrong {}
