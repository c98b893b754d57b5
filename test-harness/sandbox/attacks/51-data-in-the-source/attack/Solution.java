package attack;

/**
 * Comes with 1.1 MB of text in its sources. Size is limited before anything is compiled: it must be refused with a
 * sentence.
 */
public final class Solution extends Wrong {}
