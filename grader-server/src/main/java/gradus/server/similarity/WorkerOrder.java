package gradus.server.similarity;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// One order to the worker: what is to be compared stands in one file, what was found in the other.
///
/// @param arrival whether only what has just come in is compared
record WorkerOrder(String job, boolean arrival, Path order, Path result) {
    Map<String, String> line() {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("job", job);
        line.put("do", arrival ? "arrive" : "compare");
        line.put("order", order.toString());
        line.put("result", result.toString());
        return line;
    }
}
