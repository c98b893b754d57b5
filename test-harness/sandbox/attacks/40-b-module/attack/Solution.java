package attack;

/** Declares a module that provides services and requires modules of tools. It must be refused or ignored. */
public final class Solution extends Wrong {}
