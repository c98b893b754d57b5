package org.junit.jupiter.api;

/** Would replace a class of the platform. */
public class Assertions {}
