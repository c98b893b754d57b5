package gradus.similarity.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;

/// The lines of the standard output. Each is whole, whichever thread writes it.
final class Events {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final PrintStream out;

    Events(PrintStream out) {
        this.out = out;
    }

    private static ObjectNode event(String job, String event) {
        return MAPPER.createObjectNode().put("job", job).put("event", event);
    }

    void progress(String job, String phase, int done, int of) {
        send(event(job, "progress").put("phase", phase).put("done", done).put("of", of));
    }

    void done(String job) {
        send(event(job, "done"));
    }

    void stopped(String job) {
        send(event(job, "stopped"));
    }

    void fault(String job, Fault.Code code, String sentence) {
        send(event(job, "fault").put("code", code.name()).put("message", sentence));
    }

    private synchronized void send(ObjectNode event) {
        out.print(event + "\n");
        out.flush();
    }
}
