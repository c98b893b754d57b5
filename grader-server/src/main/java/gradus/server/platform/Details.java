package gradus.server.platform;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Problem details as of RFC 9457.
@Schema(name = "Problem", description = "RFC 9457 problem details; code names the refusal or fault")
public record Details(String type, String title, int status, String detail, String code) {}
