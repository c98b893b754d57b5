package tiny;

/** Where a student begins. */
public final class Solution {}
