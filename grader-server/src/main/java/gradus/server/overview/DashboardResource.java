package gradus.server.overview;

import gradus.server.assignment.Assignments;
import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.course.Caller;
import gradus.server.course.Course;
import gradus.server.overview.Cards.Drawn;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/// The first page of a course.
@Path("/api/courses/{course}/dashboard")
public class DashboardResource {
    private final Assignments assignments;
    private final Cards cards;
    private final Caller caller;
    private final InstantSource time;

    DashboardResource(Assignments assignments, Cards cards, Caller caller, InstantSource time) {
        this.assignments = assignments;
        this.cards = cards;
        this.caller = caller;
        this.time = time;
    }

    @GET
    @Allowed(Access.MEMBER)
    @Transactional
    public Dashboard dashboard() {
        Course course = caller.course();
        List<Drawn> drawn = assignments.ofCourse(course.id).stream()
                .map(assignment -> cards.draw(assignment, caller.person().id))
                .toList();
        double total = drawn.stream()
                .map(Drawn::card)
                .mapToDouble(
                        card -> Totals.share(card.weightPercent(), Objects.requireNonNullElse(card.finalPoints(), 0)))
                .sum();
        double reachable = drawn.stream()
                .mapToDouble(each -> Totals.share(each.card().weightPercent(), each.reachable()))
                .sum();
        return new Dashboard(
                course.slug,
                course.title,
                course.zone,
                time.instant(),
                drawn.stream().map(Drawn::card).toList(),
                Totals.rounded(total),
                Totals.rounded(reachable));
    }
}
