package gradus.polynomial;

/** Would replace a class of the platform. */
public class Fixture {}
