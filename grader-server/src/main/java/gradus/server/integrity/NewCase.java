package gradus.server.integrity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whom a case is about, what was found, and why somebody thinks that it should be looked into.
public record NewCase(
        @NotNull @Size(min = 2, max = 60) List<@Valid @NotNull Member> members,
        @Valid @NotNull Evidence evidence,
        @NotBlank @Storable @Size(max = 10_000) String note) {

    /// A student's submission for the assignment, or a person without an account, such as one of an earlier year.
    @Schema(name = "NewCaseMember", description = "exactly one of submission and outside")
    public record Member(
            @Nullable UUID submission,
            @Nullable @Storable @Size(max = 200) String outside) {}
}
