package gradus.server.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When an assignment opens and what share of the course it is, with the reason for changing them.
@Schema(name = "Schedule")
public record Schedule(
        @NotNull @Schema(description = "local time in the course's zone, for example 2026-11-16T00:00")
        String opensAt,

        @Min(0) @Max(100) int weightPercent,

        @NotBlank @Size(max = 1000) String reason) {}
