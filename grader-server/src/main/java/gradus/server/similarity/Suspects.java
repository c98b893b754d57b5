package gradus.server.similarity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whom a case would be about, each with one submission, and the pairs between these.
///
/// Somebody may be there with an old and a new submission: what is most suspicious of theirs is taken.
record Suspects(List<PairPage.Work> works, List<Explained> pairs) {
    private static final int MOST_PAIRS = 200;
    private static final int LONGEST_NAME = 200;

    /// A pair with what is known of it.
    record Explained(PairPage.Row row, Findings findings) {}

    /// @param pairs the most suspicious first
    static Suspects of(List<Explained> pairs) {
        Map<String, PairPage.Work> byAuthor = new LinkedHashMap<>();
        List<Explained> connecting = new ArrayList<>();
        List<Explained> others = new ArrayList<>();
        for (Explained pair : pairs) {
            int known = byAuthor.size();
            boolean fits =
                    fits(byAuthor, pair.row().a()) && fits(byAuthor, pair.row().b());
            if (fits) {
                byAuthor.putIfAbsent(pair.row().a().username(), pair.row().a());
                byAuthor.putIfAbsent(pair.row().b().username(), pair.row().b());
                (byAuthor.size() > known ? connecting : others).add(pair);
            }
        }
        int room = Math.max(0, MOST_PAIRS - connecting.size());
        connecting.addAll(others.subList(0, Math.min(room, others.size())));
        return new Suspects(List.copyOf(byAuthor.values()), connecting);
    }

    private static boolean fits(Map<String, PairPage.Work> byAuthor, PairPage.Work work) {
        PairPage.Work taken = byAuthor.getOrDefault(work.username(), work);
        return taken.submission().equals(work.submission());
    }

    /// How the evidence calls a work: by its submission, or for another year by its author's name and the year.
    String work(PairPage.Work work) {
        return work.year() == null ? work.submission().toString() : called(work);
    }

    String called(PairPage.Work work) {
        String name = Storable.of(work.name() + " (" + work.username() + "), " + work.year());
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip();
    }
}
