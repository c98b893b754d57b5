package gradus.similarity.tokens;

/// The canonical alphabet. Different ways to write the same step share a token: every loop is LOOP, `i++`, `i += 1` and
/// `i = i + 1` are ASSIGN PLUS, all comparisons are COMPARE, `? :` is IF.
public enum TokenKind {
    /// Between two files; never part of a match.
    FILE_END(0),
    ASSIGN(1),
    PLUS(2),
    MULTIPLY(3),
    DIVIDE(4),
    REMAINDER(5),
    BITS(6),
    COMPARE(7),
    LOGIC(8),
    NOT(9),
    NEGATE(10),
    LOOP(11),
    LOOP_END(12),
    IF(13),
    ELSE(14),
    IF_END(15),
    METHOD(16),
    METHOD_END(17),
    TYPE(18),
    TYPE_END(19),
    CALL(20),
    NEW(21),
    ARRAY(22),
    INDEX(23),
    RETURN(24),
    THROW(25),
    TRY(26),
    CATCH(27),
    SWITCH(28),
    CASE(29),
    BREAK(30),
    CONTINUE(31),
    LAMBDA(32),
    INSTANCE_OF(33);

    private final int code;

    TokenKind(int code) {
        this.code = code;
    }

    /// The number that stands for this kind in fingerprints; it never changes.
    int code() {
        return code;
    }
}
