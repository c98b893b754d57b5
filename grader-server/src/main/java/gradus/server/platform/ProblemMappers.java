package gradus.server.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever a request ran into into problem details; only what we did wrong ourselves is logged.
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    @ServerExceptionMapper
    RestResponse<Object> refused(Problem problem, UriInfo uri) {
        return answer(problem, uri);
    }

    @ServerExceptionMapper
    RestResponse<Object> wrongCredentials(AuthenticationFailedException e, UriInfo uri) {
        return answer(Problem.unauthorised(), uri);
    }

    @ServerExceptionMapper
    RestResponse<Object> brokenRules(ConstraintViolationException e, UriInfo uri) {
        String detail = e.getConstraintViolations().stream()
                .map(ProblemMappers::sentence)
                .sorted()
                .collect(Collectors.joining("; "));
        return answer(Problem.invalid("invalid", detail), uri);
    }

    @ServerExceptionMapper(WebApplicationException.class)
    RestResponse<Object> byStatus(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(new Problem(400, "json", readable(json)), uri);
        }
        int status = e.getResponse().getStatus();
        String detail = status == 404 ? "There is nothing at this address." : String.valueOf(e.getMessage());
        return answer(new Problem(status, "http-" + status, detail), uri);
    }

    /// Named exactly: Quarkus has a mapper of its own for this class, which a mapper of its parent does not
    /// replace.
    @ServerExceptionMapper
    RestResponse<Object> otherJson(MismatchedInputException e, UriInfo uri) {
        return answer(new Problem(400, "json", readable(e)), uri);
    }

    @ServerExceptionMapper
    RestResponse<Object> unreadable(JsonProcessingException e, UriInfo uri) {
        return answer(new Problem(400, "json", readable(e)), uri);
    }

    @ServerExceptionMapper
    RestResponse<Object> fault(RuntimeException e, UriInfo uri) {
        LOG.error("request failed: " + uri.getPath(), e);
        return answer(new Problem(500, "fault", "This is our fault, not yours; it is logged. Try again later."), uri);
    }

    private static RestResponse<Object> answer(Problem problem, UriInfo uri) {
        ResponseBuilder<Object> answer = ResponseBuilder.<Object>create(problem.status())
                .entity(problem.body())
                .type(PROBLEM_JSON);
        if (problem.status() == 401 && uri.getPath().startsWith("/git/")) {
            // git asks for a user name and a password only after this challenge.
            answer.header("WWW-Authenticate", "Basic realm=\"Gradus: user name and access token\", charset=\"UTF-8\"");
        }
        return answer.build();
    }

    private static String sentence(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1) + " " + violation.getMessage();
    }

    private static String readable(JsonProcessingException e) {
        String where = e instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
        return "The request is not the JSON that this address takes" + (where.isEmpty() ? "" : " (at " + where + ")")
                + ": " + e.getOriginalMessage();
    }
}
