package attack;

/** The path of a source that does not compile is a tag. It must come back as text. */
public final class Solution extends Wrong {}
