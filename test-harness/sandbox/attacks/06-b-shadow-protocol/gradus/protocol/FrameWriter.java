package gradus.protocol;

/** Would replace a class of the platform. */
public class FrameWriter {}
