package gradus.server.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/// The text form of jobs and events.
final class HarnessLines {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private HarnessLines() {}

    static String write(GradingJob job) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("job", job.job());
        fields.put("submission", job.submission().toString());
        fields.put("assignment", job.assignment().toString());
        fields.put("seed", job.seed());
        fields.put("device", job.device());
        fields.put("evidence", job.evidence().toString());
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts must serialise", e);
        }
    }

    static HarnessEvent read(String line) throws PlatformFault {
        try {
            return MAPPER.readValue(line, HarnessEvent.class);
        } catch (JsonProcessingException e) {
            String start = line.substring(0, Math.min(line.length(), 200));
            throw new PlatformFault(
                    PlatformFault.Code.HARNESS_GARBLED, "the harness wrote a line that is no event: " + start, e);
        }
    }
}
