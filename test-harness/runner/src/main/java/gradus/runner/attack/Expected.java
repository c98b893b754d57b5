package gradus.runner.attack;

/// What must become of an attack: the message classes of the attack list.
public enum Expected {
    /// It ran to its end and some of its answers are wrong: no better than without the attack.
    FAIL,
    /// Student process, class or call came to grief; the causes named in `attack.yaml` say how.
    ERROR,
    /// The same, at a limit.
    LIMIT,
    /// Every check has the verdict and the points that it has without the attack.
    HARMLESS,
    /// The verdicts may be anything that earns nothing; what counts is what could not be reached.
    CONTAINED,
    /// Nothing was graded: the submission itself is refused, with a sentence.
    REJECT
}
