package gradus.suite;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/// What the reference and the mistakes answered in the practice checks, so that these can be run without them.
///
/// @param contract the assignment's interface
/// @param tier the size whose numbers the checks used
/// @param answers by check and stream, as [#key] writes them
public record Tape(
        String contract, String tier, Map<String, Double> settings, List<Known> mistakes, Map<String, Entry> answers) {
    /// Where a practice jar keeps it.
    public static final String RESOURCE = "gradus-practice.json";

    private static final JsonMapper JSON = new JsonMapper();

    public Tape {
        settings = Map.copyOf(settings);
        mistakes = List.copyOf(mistakes);
        answers = Map.copyOf(answers);
    }

    /// A known mistake and what the student reads.
    public record Known(String name, List<String> fails, String sentence, String read) {
        public Known {
            fails = List.copyOf(fails);
        }
    }

    /// The answers to one question.
    record Entry(Answer expected, Map<String, Answer> mistaken) {
        Entry {
            mistaken = Map.copyOf(mistaken);
        }
    }

    static String key(PlannedCheck plan, int stream) {
        return plan.id() + "#" + stream;
    }

    /// Writes the tape as JSON.
    public byte[] bytes() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /// Reads what [#bytes] wrote.
    public static Tape read(InputStream in) throws IOException {
        return JSON.readValue(in, Tape.class);
    }
}
