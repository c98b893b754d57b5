package gradus.server.course;

import gradus.server.identity.Person;
import gradus.server.identity.SignIns;
import gradus.server.identity.SignedInPerson;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Signing in and out of the browser, and who is signed in.
@Path("/api")
public class SessionResource {
    private static final String COOKIE = "gradus";

    private final SignIns signIns;
    private final SignedInPerson signedIn;
    private final Memberships memberships;
    private final Courses courses;

    SessionResource(SignIns signIns, SignedInPerson signedIn, Memberships memberships, Courses courses) {
        this.signIns = signIns;
        this.signedIn = signedIn;
        this.memberships = memberships;
        this.courses = courses;
    }

    @POST
    @Path("session")
    @Allowed(Access.ANYONE)
    @APIResponse(responseCode = "200", description = "signed in; the cookie says so")
    @APIResponse(responseCode = "401", description = "wrong user name or password")
    @APIResponse(responseCode = "429", description = "too many wrong passwords; the detail says how long to wait")
    public RestResponse<Me> signIn(@Valid @NotNull Credentials credentials, @Context HttpServerRequest request) {
        SignIns.SignedIn session = signIns.signIn(
                credentials.username(),
                credentials.password(),
                request.remoteAddress().hostAddress());
        return ResponseBuilder.ok(me(session.person()))
                .cookie(cookie(session.token(), SignIns.LIFETIME, request.isSSL()))
                .build();
    }

    @DELETE
    @Path("session")
    @Allowed(Access.SIGNED_IN)
    public RestResponse<Void> signOut(@CookieParam(COOKIE) @Nullable String token, @Context HttpServerRequest request) {
        if (token != null) {
            signIns.signOut(token);
        }
        return ResponseBuilder.<Void>noContent()
                .cookie(cookie("", Duration.ZERO, request.isSSL()))
                .build();
    }

    @GET
    @Path("me")
    @Allowed(Access.SIGNED_IN)
    @Transactional
    public Me me() {
        return me(signedIn.get());
    }

    private Me me(Person person) {
        List<Me.In> places = memberships.ofPerson(person.id).stream()
                .flatMap(membership ->
                        courses.byId(membership.courseId).map(course -> Me.In.of(course, membership.role)).stream())
                .toList();
        return Me.of(person, places);
    }

    private static NewCookie cookie(String value, Duration lifetime, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge((int) lifetime.toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.STRICT)
                .build();
    }

    /// What the sign-in form sends.
    public record Credentials(
            @NotNull @Size(max = 100) String username,
            @NotNull @Size(max = 200) String password) {}
}
