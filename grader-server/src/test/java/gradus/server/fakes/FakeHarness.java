package gradus.server.fakes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Speaks the line protocol of the harness as a real process; what it does is named by the seed of the job.
///
/// `die` ends in the middle, `silent` never answers, `garble` writes nonsense, `fault` reports one, `other`
/// answers for another job; anything else is graded, and the evidence file names the process, so that reuse can
/// be seen.
public final class FakeHarness {
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");

    private FakeHarness() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals("broken")) {
            System.err.println("no such distribution");
            System.exit(7);
        }
        say("{\"event\":\"ready\"}");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            grade(fields(line));
        }
    }

    private static void grade(Map<String, String> job) throws IOException, InterruptedException {
        String id = job.get("job");
        say("{\"event\":\"started\",\"job\":\"" + id + "\"}");
        switch (job.get("seed")) {
            case "die" -> {
                System.err.println("native memory is gone");
                System.err.flush();
                Runtime.getRuntime().halt(9);
            }
            case "silent" -> Thread.sleep(60_000);
            case "garble" -> say("hello");
            case "fault" ->
                say("{\"event\":\"fault\",\"job\":\"" + id + "\",\"code\":\"SANDBOX\",\"message\":\"no namespaces\"}");
            case "other" -> say("{\"event\":\"compiled\",\"job\":\"not-asked\",\"entry\":\"S\"}");
            default -> finish(id, Path.of(job.get("evidence")));
        }
    }

    private static void finish(String id, Path evidence) throws IOException {
        say("{\"event\":\"planned\",\"job\":\"" + id
                + "\",\"checks\":[{\"id\":\"a\",\"title\":\"A\",\"item\":\"1.1\",\"planned\":10000}]}");
        say("{\"event\":\"compiled\",\"job\":\"" + id + "\",\"entry\":\"Solution\",\"later\":1}");
        say("{\"event\":\"check\",\"job\":\"" + id + "\",\"index\":1,\"of\":1,\"id\":\"a\",\"title\":\"A\","
                + "\"verdict\":\"passed\",\"earned\":10000,\"planned\":10000,\"reason\":\"\"}");
        Files.writeString(evidence, "process " + ProcessHandle.current().pid());
        say("{\"event\":\"graded\",\"job\":\"" + id + "\",\"hash\":\"abc\"}");
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new TreeMap<>();
        Matcher matcher = FIELD.matcher(line);
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        return fields;
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
