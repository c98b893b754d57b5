package attack;

/** An enum whose initialiser is larger than a method may be. It must end as a compile error or at a limit. */
public final class Solution extends Wrong {}
