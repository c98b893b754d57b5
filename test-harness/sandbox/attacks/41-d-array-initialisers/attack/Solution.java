package attack;

/** Array initialisers just below the limit of source size. They must end as a compile error or at a limit. */
public final class Solution extends Wrong {}
