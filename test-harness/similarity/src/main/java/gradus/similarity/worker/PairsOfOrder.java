package gradus.similarity.worker;

import gradus.similarity.cohort.Cohort;
import gradus.similarity.cohort.Partners;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects the pairs that are to be compared. Of the two it is always the earlier one in the order that comes
/// first, as where a whole class is compared, so that both find the same.
final class PairsOfOrder {
    private final List<Order.Submission> submissions;
    private final Partners partners;
    private final Set<Cohort.PairOfIds> pairs = new LinkedHashSet<>();

    PairsOfOrder(Order order) {
        submissions = order.submissions();
        partners = order.partners();
    }

    /// Whether two submissions, by their numbers in the order, may be a pair: one of them is of this year, and they are
    /// of two people who are no excused partners.
    boolean mayMeet(int one, int other) {
        Order.Submission a = submissions.get(one);
        Order.Submission b = submissions.get(other);
        return one != other && (a.current() || b.current()) && !partners.excuse(a.author(), b.author());
    }

    void add(int one, int other) {
        if (mayMeet(one, other)) {
            pairs.add(new Cohort.PairOfIds(
                    submissions.get(Math.min(one, other)).id(),
                    submissions.get(Math.max(one, other)).id()));
        }
    }

    Set<Cohort.PairOfIds> pairs() {
        return pairs;
    }
}
