package gradus.server.identity;

import gradus.server.platform.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/// The second line against forged requests, behind `SameSite=Strict`: a form of another site cannot set this
/// header.
@Provider
@Priority(Priorities.AUTHENTICATION)
class ForgedRequestFilter implements ContainerRequestFilter {
    static final String HEADER = "X-Gradus";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final SignedInPerson person;

    ForgedRequestFilter(SignedInPerson person) {
        this.person = person;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean changes = !SAFE.contains(request.getMethod());
        if (changes && person.byCookie() && request.getHeaderString(HEADER) == null) {
            throw Problem.forbidden("A request that changes something needs the header " + HEADER + ": web.");
        }
    }
}
