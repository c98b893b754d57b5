package gradus.runner.grade;

/** Lies in another folder than its package says. */
class Grader {}
