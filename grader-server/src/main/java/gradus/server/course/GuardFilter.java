package gradus.server.course;

import gradus.server.platform.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/// Asks the guard before every resource method; a method that names nobody lets nobody pass.
@Provider
@Priority(Priorities.AUTHORIZATION)
class GuardFilter implements ContainerRequestFilter {
    private final Guard guard;
    private final ResourceInfo resource;

    GuardFilter(Guard guard, @Context ResourceInfo resource) {
        this.guard = guard;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Allowed allowed = resource.getResourceMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            throw Problem.notFound(Guard.NOTHING_HERE);
        }
        guard.check(allowed, request.getUriInfo().getPathParameters());
    }
}
