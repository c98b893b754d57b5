package gradus.protocol;

/// The byte that tells frames apart. Requests and replies share one numbering, so that a frame sent in the wrong
/// direction is named as such.
enum FrameKind {
    SUBMIT(1),
    CALL(2),
    FINISH(3),
    SHARED_CALL(4),
    READY(16),
    LOADED(17),
    COMPILE_FAILED(18),
    NOT_LOADED(19),
    ANSWER(20),
    NULL_ANSWER(21),
    THREW(22),
    SAMPLE(23);

    private final int code;

    FrameKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /// The bytes after the kind that are decoded with the frame; what follows in a call or an answer is its bulk.
    int headBytes() {
        return switch (this) {
            case CALL -> 8;
            case ANSWER -> 12;
            case SUBMIT, FINISH, SHARED_CALL, READY, LOADED, COMPILE_FAILED, NOT_LOADED, NULL_ANSWER, THREW, SAMPLE ->
                Integer.MAX_VALUE;
        };
    }

    static FrameKind of(int code) throws MalformedFrame {
        for (FrameKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new MalformedFrame("frame of unknown kind " + code);
    }
}
