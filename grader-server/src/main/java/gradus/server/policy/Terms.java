package gradus.server.policy;

import java.time.Duration;
import java.util.List;

/// What a late policy must fulfil to make sense.
final class Terms {
    private static final Duration LONGEST_GRACE = Duration.ofDays(1);
    private static final int MOST_WINDOWS = 10;
    private static final int LONGEST_WINDOW = 365;

    private Terms() {}

    /// Checks the terms; the message of the exception says what to change.
    static void check(Duration grace, List<LatePolicy.Window> windows) {
        require(!grace.isNegative() && grace.compareTo(LONGEST_GRACE) < 0, "the grace period must be from 0 to 24 h");
        require(windows.size() <= MOST_WINDOWS, "there can be at most " + MOST_WINDOWS + " late windows");
        int days = 0;
        int permille = 1000;
        for (LatePolicy.Window window : windows) {
            require(
                    window.days() > days && window.days() <= LONGEST_WINDOW,
                    "each late window must end at least a day after the one before it, and within a year");
            require(
                    window.permille() >= 0 && window.permille() <= permille,
                    "the factor of a late window must be from 0 to 1, and never above the one before it");
            days = window.days();
            permille = window.permille();
        }
    }

    private static void require(boolean fulfilled, String sentence) {
        if (!fulfilled) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
