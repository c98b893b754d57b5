package gradus.server.identity;

import gradus.server.audit.Act;
import gradus.server.audit.AuditLog;
import gradus.server.platform.Hashes;
import gradus.server.platform.Problem;
import gradus.server.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Making, listing and revoking a person's access tokens.
@ApplicationScoped
public class Tokens {
    private final AccessTokens tokens;
    private final AuditLog audit;
    private final InstantSource time;

    Tokens(AccessTokens tokens, AuditLog audit, InstantSource time) {
        this.tokens = tokens;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public List<AccessToken> of(Person person) {
        return tokens.of(person.id);
    }

    /// Makes a token; its secret is in the answer and nowhere else.
    @Transactional
    public Made make(Person person, String label) {
        String secret = Secrets.token();
        AccessToken token = new AccessToken(person.id, label.strip(), Hashes.of(secret), time.instant());
        token.persist();
        audit.record(new Act(person.username, "make token", token.label, null, ""));
        return new Made(token, secret);
    }

    @Transactional
    public void revoke(Person person, UUID id) {
        AccessToken token = tokens.byOwner(id, person.id)
                .orElseThrow(() -> Problem.notFound("You have no access token with this id."));
        if (token.revokedAt == null) {
            token.revokedAt = time.instant();
            audit.record(new Act(person.username, "revoke token", token.label, null, ""));
        }
    }

    /// A new token and its secret.
    public record Made(AccessToken token, String secret) {}
}
