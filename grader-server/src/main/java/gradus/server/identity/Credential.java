package gradus.server.identity;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// What a request shows to say who sends it.
sealed interface Credential {
    String COOKIE = "gradus";

    /// The secret of a browser session.
    record SessionCookie(String secret) implements Credential {}

    /// An access token sent by a program.
    record Bearer(String secret) implements Credential {}

    /// An access token sent by git, which always adds a user name.
    record GitPassword(String username, String secret) implements Credential {}

    /// Reads the credential; a header goes before the cookie, and passwords are never accepted here.
    static Optional<Credential> of(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaderNames.AUTHORIZATION);
        if (header != null) {
            return ofHeader(header, request.path());
        }
        Cookie cookie = request.getCookie(COOKIE);
        return cookie == null ? Optional.empty() : Optional.of(new SessionCookie(cookie.getValue()));
    }

    private static Optional<Credential> ofHeader(String header, String path) {
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String value = header.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer")) {
            return Optional.of(new Bearer(value));
        }
        boolean git = scheme.equalsIgnoreCase("Basic") && path.startsWith("/git/");
        return git ? ofBasic(value) : Optional.empty();
    }

    private static Optional<Credential> ofBasic(String value) {
        try {
            String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new GitPassword(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
