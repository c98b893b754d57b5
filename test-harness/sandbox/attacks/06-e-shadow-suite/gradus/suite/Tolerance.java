package gradus.suite;

/** Would replace a class of the platform. */
public class Tolerance {}
