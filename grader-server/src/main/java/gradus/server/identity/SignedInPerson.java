package gradus.server.identity;

import gradus.server.platform.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/// The person who sends the present request, if any.
@RequestScoped
public class SignedInPerson {
    private final SecurityIdentity identity;

    SignedInPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Optional<Person> find() {
        return Optional.ofNullable(identity.<Person>getAttribute(CredentialProvider.PERSON));
    }

    public Person get() {
        return find().orElseThrow(Problem::unauthorised);
    }

    /// Says whether a browser sent its cookie by itself, so that another site may have caused the request.
    boolean byCookie() {
        return Boolean.TRUE.equals(identity.<Boolean>getAttribute(CredentialProvider.BY_COOKIE));
    }
}
