package gradus.server.platform;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Headers that every answer carries, and the one page behind every address of the browser's own routes.
@ApplicationScoped
class WebPages {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'";
    private static final String FIRST_PAGE = "/";
    private static final String BROWSER_ROUTE = "^/(?!api(?:/|$)|git/|maven/|q/|assets/)[^.]*$";

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(WebPages::secure);
        router.get(FIRST_PAGE).order(-100).handler(WebPages::askAgain);
        router.getWithRegex(BROWSER_ROUTE).order(-90).handler(WebPages::firstPage);
    }

    private static void secure(RoutingContext request) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "same-origin");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.normalizedPath().startsWith("/api/")) {
            response.putHeader("Cache-Control", "no-store");
        }
        request.next();
    }

    /// The page names its scripts by hash and must itself always be fresh; the scripts may be kept for ever.
    private static void askAgain(RoutingContext request) {
        request.response().headers().remove("Cache-Control");
        request.addHeadersEndHandler(_ -> request.response().putHeader("Cache-Control", "no-cache"));
        request.next();
    }

    private static void firstPage(RoutingContext request) {
        if (request.normalizedPath().equals(FIRST_PAGE)) {
            request.next();
        } else {
            request.reroute(FIRST_PAGE);
        }
    }
}
