package gradus.server.overview;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentLookup;
import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.course.Caller;
import gradus.server.identity.Person;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;

/// The page of one assignment.
@Path("/api/courses/{course}/assignments/{assignment}")
public class AssignmentPageResource {
    private final AssignmentLookup lookup;
    private final Cards cards;
    private final Caller caller;
    private final InstantSource time;

    AssignmentPageResource(AssignmentLookup lookup, Cards cards, Caller caller, InstantSource time) {
        this.lookup = lookup;
        this.cards = cards;
        this.caller = caller;
        this.time = time;
    }

    @GET
    @Allowed(Access.MEMBER)
    @Transactional
    public AssignmentPage assignment(String assignment, UriInfo uri) {
        Assignment named = lookup.openNamed(assignment);
        Person person = caller.person();
        String path = "git/" + caller.course().slug + "/" + named.slug + "/" + person.username + ".git";
        return AssignmentPage.of(
                named,
                lookup.currentBundle(named),
                cards.draw(named, person.id).card(),
                new AssignmentPage.Place(
                        caller.course().zone,
                        time.instant(),
                        uri.getBaseUri().resolve("/" + path).toString()));
    }
}
