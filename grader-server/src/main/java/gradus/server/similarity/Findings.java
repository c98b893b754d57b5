package gradus.server.similarity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a pair beyond its figures; stored as JSON. Only the most suspicious pairs are explained.
record Findings(
        Map<String, Double> channels,
        boolean explained,
        List<Match> matches,
        int matchesCut,
        List<String> facts,
        @Nullable Report report) {
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Match(String channel, String why, int size, int submissions, int outOf, Lines a, Lines b) {
        Match turned() {
            return new Match(channel, why, size, submissions, outOf, b, a);
        }
    }

    record Lines(String file, int from, int to) {}

    record Report(double similarity, List<Passage> passages) {
        Report turned() {
            return new Report(similarity, passages.stream().map(Passage::turned).toList());
        }
    }

    record Passage(String words, int pageA, int pageB) {
        Passage turned() {
            return new Passage(words, pageB, pageA);
        }
    }

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings are plain data and must serialise", e);
        }
    }

    static Findings read(String stored) {
        try {
            return JSON.readValue(stored, Findings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored findings of a pair are not readable", e);
        }
    }
}
