package gradus.server.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an instructor says of an assignment that a course does not have yet; its id and title are the template's.
@Schema(name = "NewAssignment")
public record NewAssignment(
        @NotBlank @Schema(description = "a template folder") String folder,

        @Min(0) @Max(100) int weightPercent,

        @NotNull @Schema(description = "local time in the course's zone, for example 2026-11-16T00:00")
        String opensAt,

        @NotNull @Valid PolicyTerms policy) {}
