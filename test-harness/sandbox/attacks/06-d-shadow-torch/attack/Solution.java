package attack;

/**
 * Comes with a class org.bytedeco.pytorch.Tensor of its own. Packages of the platform are reserved: the submission
 * must be refused with the file that declares it.
 */
public final class Solution extends Wrong {}
