package java.lang;

/** Would replace a class of the JDK. */
public final class Math {}
