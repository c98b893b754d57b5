package gradus.server.integrity;

/// What a ruling does to the grade of one person.
public enum Effect {
    /// It becomes 0; this is the rule.
    ZERO,
    /// It loses a share in percent.
    DEDUCTION,
    /// It stays.
    NONE;

    static Effect taking(int percent) {
        return switch (percent) {
            case 0 -> NONE;
            case 100 -> ZERO;
            default -> DEDUCTION;
        };
    }
}
