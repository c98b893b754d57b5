package gradus.server.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Hands the credential of a request to the identity provider; a stale cookie makes a visitor, not an error.
@ApplicationScoped
class CredentialMechanism implements HttpAuthenticationMechanism {
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        return Credential.of(context.request())
                .map(credential -> authenticate(credential, providers))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Uni<SecurityIdentity> authenticate(Credential credential, IdentityProviderManager providers) {
        Uni<SecurityIdentity> identity = providers.authenticate(new Request(credential));
        return switch (credential) {
            case Credential.SessionCookie _ ->
                identity.onFailure(AuthenticationFailedException.class).recoverWithNull();
            case Credential.Bearer _, Credential.GitPassword _ -> identity;
        };
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Request.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, Credential.COOKIE));
    }

    /// Asks who stands behind a credential.
    static final class Request extends BaseAuthenticationRequest {
        private final Credential credential;

        Request(Credential credential) {
            this.credential = credential;
        }

        Credential credential() {
            return credential;
        }
    }
}
