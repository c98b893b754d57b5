package gradus.server.platform;

import jakarta.ws.rs.core.Response.Status;

/// A request that is refused; `code` is for programs, the message is a sentence for the person who asked.
public class Problem extends RuntimeException {
    private static final int INSUFFICIENT_STORAGE = 507;

    private final int status;
    private final String code;

    public Problem(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static Problem notFound(String detail) {
        return new Problem(404, "not-found", detail);
    }

    public static Problem unauthorised() {
        return new Problem(401, "sign-in", "Sign in first, or send an access token that is not revoked.");
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", detail);
    }

    public static Problem conflict(String code, String detail) {
        return new Problem(409, code, detail);
    }

    public static Problem invalid(String code, String detail) {
        return new Problem(422, code, detail);
    }

    public int status() {
        return status;
    }

    /// The answer's JSON; a kind of problem with more to say returns a record with more components.
    public Object body() {
        return new Details("urn:gradus:" + code, titleOf(status), status, String.valueOf(getMessage()), code);
    }

    private static String titleOf(int status) {
        Status known = Status.fromStatusCode(status);
        if (known == null) {
            return status == INSUFFICIENT_STORAGE ? "Insufficient Storage" : "Unprocessable Content";
        }
        return known.getReasonPhrase();
    }
}
