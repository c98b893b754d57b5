package gradus.protocol;

/// Why a submission that compiles could still not be used.
public enum LoadProblem {
    /// No concrete class implements the assignment's interface.
    NO_IMPLEMENTATION(1),
    /// More than one class could be the entry; the harness does not guess.
    TWO_IMPLEMENTATIONS(2),
    /// The entry class has no public constructor without parameters or with one `Device`.
    NO_CONSTRUCTOR(3),
    /// A class sits in a package that belongs to the platform.
    RESERVED_PACKAGE(4),
    /// A static initialiser or the constructor threw.
    INITIALISER(5);

    private final int code;

    LoadProblem(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static LoadProblem of(int code) throws MalformedFrame {
        for (LoadProblem problem : values()) {
            if (problem.code == code) {
                return problem;
            }
        }
        throw new MalformedFrame("unknown load problem " + code);
    }
}
