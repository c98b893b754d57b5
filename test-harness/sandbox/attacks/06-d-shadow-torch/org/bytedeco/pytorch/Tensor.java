package org.bytedeco.pytorch;

/** Would replace a class of the platform. */
public class Tensor {}
