package gradus.server.course;

import gradus.server.identity.AccessToken;
import gradus.server.identity.SignedInPerson;
import gradus.server.identity.Tokens;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// A person's own access tokens, for git and scripts.
@Path("/api/me/tokens")
public class TokenResource {
    private final Tokens tokens;
    private final SignedInPerson signedIn;

    TokenResource(Tokens tokens, SignedInPerson signedIn) {
        this.tokens = tokens;
        this.signedIn = signedIn;
    }

    @GET
    @Allowed(Access.SIGNED_IN)
    public List<View> listTokens() {
        return tokens.of(signedIn.get()).stream().map(View::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @Allowed(Access.SIGNED_IN)
    public Created createToken(@Valid @NotNull NewToken wanted) {
        Tokens.Made made = tokens.make(signedIn.get(), wanted.label());
        return new Created(made.token().id, made.token().label, made.secret());
    }

    @DELETE
    @Path("{id}")
    @Allowed(Access.SIGNED_IN)
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "no token of yours")
    public void revokeToken(UUID id) {
        tokens.revoke(signedIn.get(), id);
    }

    @Schema(name = "AccessToken")
    public record View(
            UUID id,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsed,
            boolean revoked) {
        static View of(AccessToken token) {
            return new View(token.id, token.label, token.createdAt, token.lastUsed, token.revokedAt != null);
        }
    }

    @Schema(name = "NewToken")
    public record NewToken(@NotBlank @Size(max = 100) String label) {}

    @Schema(name = "CreatedToken", description = "the only time that the token itself is shown")
    public record Created(UUID id, String label, String token) {}
}
