package gradus.server.overview;

import java.time.Instant;
import java.util.List;

/// A student's course at a glance; percents count 100.0 points of every assignment as full.
public record Dashboard(
        String course,
        String title,
        String zone,
        Instant now,
        List<Card> cards,
        double totalPercent,
        double reachablePercent) {}
