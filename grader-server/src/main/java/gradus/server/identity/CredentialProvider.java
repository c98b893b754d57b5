package gradus.server.identity;

import gradus.server.platform.Hashes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Finds the person behind a session cookie or an access token: one look-up by hash, no slow password hash.
@ApplicationScoped
class CredentialProvider implements IdentityProvider<CredentialMechanism.Request> {
    static final String PERSON = "gradus.person";
    static final String BY_COOKIE = "gradus.cookie";

    /// A write for each fetch of a git client would be wasted: minutes are exact enough for "last used".
    private static final Duration LAST_USED_STEP = Duration.ofMinutes(1);

    private final Persons persons;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final InstantSource time;

    CredentialProvider(Persons persons, Sessions sessions, AccessTokens tokens, InstantSource time) {
        this.persons = persons;
        this.sessions = sessions;
        this.tokens = tokens;
        this.time = time;
    }

    @Override
    public Class<CredentialMechanism.Request> getRequestType() {
        return CredentialMechanism.Request.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            CredentialMechanism.Request request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> QuarkusTransaction.requiringNew().call(() -> identity(request.credential())));
    }

    private SecurityIdentity identity(Credential credential) {
        Person person = person(credential).orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.username))
                .addAttribute(PERSON, person)
                .addAttribute(BY_COOKIE, credential instanceof Credential.SessionCookie)
                .build();
    }

    private Optional<Person> person(Credential credential) {
        return switch (credential) {
            case Credential.SessionCookie(String secret) ->
                sessions.byTokenHash(Hashes.of(secret))
                        .filter(session -> session.expiresAt.isAfter(time.instant()))
                        .flatMap(session -> persons.byId(session.personId));
            case Credential.Bearer(String secret) -> byToken(secret);
            case Credential.GitPassword(String username, String secret) ->
                byToken(secret).filter(person -> person.username.equals(username));
        };
    }

    private Optional<Person> byToken(String secret) {
        Optional<AccessToken> token = tokens.byTokenHash(Hashes.of(secret)).filter(known -> known.revokedAt == null);
        token.ifPresent(this::used);
        return token.flatMap(known -> persons.byId(known.personId));
    }

    private void used(AccessToken token) {
        Instant now = time.instant();
        Instant before = token.lastUsed;
        if (before == null || before.plus(LAST_USED_STEP).isBefore(now)) {
            token.lastUsed = now;
        }
    }
}
