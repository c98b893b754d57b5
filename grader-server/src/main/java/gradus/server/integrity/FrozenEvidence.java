package gradus.server.integrity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.server.integrity.Evidence.First;
import java.util.List;

/// Evidence as it was when the case was opened, with the lines themselves and the hashes of what was compared.
///
/// It is stored as text, whose hash is kept beside it: what a board reads later is what the members were shown.
record FrozenEvidence(List<Work> works, List<Pair> pairs) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What was compared. Both times and hashes are empty for work from outside.
    record Work(String work, String contentHash, String receivedAt) {}

    record Pair(
            String a,
            String b,
            int suspicion,
            double aInB,
            double bInA,
            First first,
            List<String> why,
            List<Match> matches) {
        /// Whether this work is one of the two.
        boolean shows(String work) {
            return a.equals(work) || b.equals(work);
        }
    }

    record Match(Passage a, Passage b) {}

    record Passage(String file, int from, int to, String text) {}

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence is plain data and must serialise", e);
        }
    }

    static FrozenEvidence read(String json) {
        try {
            return JSON.readValue(json, FrozenEvidence.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored evidence of a case is not readable", e);
        }
    }
}
