package attack;

/**
 * Compiled into a shared folder, the second file would overwrite a class of the grader. Sources are compiled in
 * the sandbox, in memory, so it must be refused and overwrite nothing.
 */
public final class Solution extends Wrong {}
