package gradus.server.integrity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a comparison found: pairs of works that are alike, and where. It says nothing about guilt.
///
/// A work is named by its submission's id, or, if it was never handed in here, by the words that name its author.
@Schema(name = "NewEvidence")
public record Evidence(@NotEmpty @Size(max = 200) List<@Valid @NotNull Pair> pairs) {

    /// Two works; `aInB` is the share of a's own code that b holds too, from 0 to 1, and `bInA` the other way.
    @Schema(name = "NewPair")
    public record Pair(
            @NotBlank @Size(max = 200) String a,
            @NotBlank @Size(max = 200) String b,

            @Schema(description = "0 to 100") @Min(0) @Max(100)
            int suspicion,

            @DecimalMin("0") @DecimalMax("1") double aInB,
            @DecimalMin("0") @DecimalMax("1") double bInA,
            @NotNull First first,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 500) String> why,
            @NotNull @Size(max = 500) List<@Valid @NotNull Match> matches) {}

    /// Lines of one work that are found again in the other.
    @Schema(name = "NewMatch")
    public record Match(
            @Valid @NotNull Passage a, @Valid @NotNull Passage b) {}

    /// Lines of one file, the first one and the last one included.
    @Schema(name = "NewPassage")
    public record Passage(
            @NotBlank @Size(max = 500) String file,
            @Min(1) int from,
            @Min(1) int to,

            @Schema(description = "the lines, for a work from outside; those of a submission the server reads itself")
            @Nullable
            @Size(max = 100_000)
            String text) {}

    /// Which of the two was received first.
    @Schema(name = "FirstOfPair")
    public enum First {
        A,
        B,
        /// Nobody knows, as for work from outside.
        UNKNOWN
    }
}
