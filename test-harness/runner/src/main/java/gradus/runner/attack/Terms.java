package gradus.runner.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import gradus.manifest.Limits;
import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The whole of `attack.yaml`.
///
/// @param id the row of the attack list
/// @param group the section of the attack list, in one or two words
/// @param title what is tried, in one line
/// @param assignment id of a shipped assignment
/// @param with folders below `common/` whose sources are handed in as well
/// @param cause names of [gradus.evidence.Cause], one of which must be seen; empty where none is asked for
/// @param message must be part of a message that the student reads; may be empty
/// @param log must be part of what the submission printed; may be empty
/// @param limits in place of the assignment's; 0 keeps it
/// @param points the most it may earn
/// @param seconds longest wall time, of a machine that is not busy
/// @param times how often it is graded: state that one attempt left would be found by the next
/// @param generated a source that is added, too long to be kept
record Terms(
        int id,
        String group,
        String title,
        String assignment,
        List<String> with,
        Expected expect,
        List<String> cause,
        String message,
        String log,
        Limits limits,
        double points,
        int seconds,
        int times,
        Generated generated) {
    static final String FILE = "attack.yaml";

    private static final Limits KEEP = new Limits(0, 0, 0, 0, 0, 0, 0, 0);
    private static final int USUAL_SECONDS = 20;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Terms {
        assignment = assignment == null ? "polynomial-regression" : assignment;
        with = with == null ? List.of() : List.copyOf(with);
        cause = cause == null ? List.of() : List.copyOf(cause);
        message = message == null ? "" : message;
        log = log == null ? "" : log;
        limits = limits == null ? KEEP : limits;
        seconds = seconds == 0 ? USUAL_SECONDS : seconds;
        times = times == 0 ? 1 : times;
        generated = generated == null ? Generated.NONE : generated;
    }

    static Terms read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return YAML.readValue(Files.readString(file), Terms.class);
        } catch (JsonProcessingException e) {
            throw new PlatformFault(
                    PlatformFault.Code.DISTRIBUTION_INCOMPLETE, file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
