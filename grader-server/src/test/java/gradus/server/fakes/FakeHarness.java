package gradus.server.fakes;

import gradus.evidence.Cause;
import gradus.evidence.CheckResult;
import gradus.evidence.Diagnosis;
import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.evidence.Measurement;
import gradus.evidence.Outcome;
import gradus.evidence.Points;
import gradus.evidence.Subject;
import gradus.evidence.Usage;
import gradus.evidence.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Speaks the line protocol of the harness as a real process, and grades the greeting sheet of [GreetingSheets].
///
/// What it does is named by the seed of the job, or by `// harness: WORD` in the student's source: `die` ends in the
/// middle, `die-once` only the first time, `silent` never answers, `garble` writes nonsense, `fault` reports one,
/// `other` answers for another job, `slow` takes two seconds, `wrong` finds a known mistake, `broken` does not compile;
/// anything else passes. The log in the evidence names the process, so that its reuse can be seen.
public final class FakeHarness {
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("// harness: ([a-z-]+)");

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
        String word = word(job);
        switch (word) {
            case "die" -> die();
            case "die-once" -> dieOnce(job, id);
            case "silent" -> Thread.sleep(60_000);
            case "garble" -> say("hello");
            case "fault" ->
                say("{\"event\":\"fault\",\"job\":\"" + id + "\",\"code\":\"SANDBOX\",\"message\":\"no namespaces\"}");
            case "other" -> say("{\"event\":\"compiled\",\"job\":\"not-asked\",\"entry\":\"S\"}");
            default -> finish(job, id, word);
        }
    }

    private static void die() {
        System.err.println("native memory is gone");
        System.err.flush();
        Runtime.getRuntime().halt(9);
    }

    private static void dieOnce(Map<String, String> job, String id) throws IOException, InterruptedException {
        Path died = Path.of(job.get("assignment")).resolve("died-" + id);
        if (!Files.exists(died)) {
            Files.createFile(died);
            die();
        }
        finish(job, id, "");
    }

    private static void finish(Map<String, String> job, String id, String word)
            throws IOException, InterruptedException {
        say("{\"event\":\"planned\",\"job\":\"" + id
                + "\",\"checks\":[{\"id\":\"greets\",\"title\":\"Greets\",\"item\":\"1.1\",\"planned\":65000}]}");
        Evidence evidence = evidence(job, word);
        if (evidence.outcome() instanceof Outcome.Ran) {
            say("{\"event\":\"compiled\",\"job\":\"" + id + "\",\"entry\":\"Solution\",\"later\":1}");
        }
        if (word.equals("slow")) {
            Thread.sleep(2_000);
        }
        CheckResult check = evidence.checks().getFirst();
        say("{\"event\":\"check\",\"job\":\"" + id + "\",\"index\":1,\"of\":1,\"id\":\"greets\",\"title\":\"Greets\","
                + "\"verdict\":\"" + check.verdict().word() + "\",\"earned\":"
                + check.earned().milli()
                + ",\"planned\":65000,\"reason\":\"" + check.verdict().reason() + "\"}");
        Files.writeString(Path.of(job.get("evidence")), EvidenceJson.write(evidence));
        say("{\"event\":\"graded\",\"job\":\"" + id + "\",\"hash\":\"" + EvidenceJson.hash(evidence) + "\"}");
    }

    private static Evidence evidence(Map<String, String> job, String word) {
        Verdict verdict = switch (word) {
            case "wrong" ->
                new Verdict.Failed(
                        "said Hello", new Diagnosis.KnownMistake("impolite", "It greets nobody.", "Handout 1.1"));
            case "broken" -> new Verdict.NotRun(Cause.COMPILE, "the sources do not compile");
            default -> new Verdict.Passed();
        };
        Outcome outcome = word.equals("broken")
                ? new Outcome.CompileFailed(
                        List.of(new Outcome.SourceProblem("src/Solution.java", 3, 7, "';' expected")))
                : new Outcome.Ran("Solution");
        Points earned = verdict instanceof Verdict.Passed ? Points.of(65) : Points.ZERO;
        return new Evidence(
                Evidence.FORMAT,
                new Subject("greeting", "aa", "bb", job.get("seed"), job.get("device"), Map.of("jdk", "25")),
                outcome,
                List.of(new CheckResult(
                        "greets",
                        "Greets",
                        "1.1",
                        true,
                        Points.of(65),
                        earned,
                        verdict,
                        List.of(new Measurement("length", Double.NaN, "", new Measurement.Nothing(), true)),
                        3)),
                List.of(),
                new Usage(5, 5000, 4, 5000, 1, 2, 3, 4),
                "process " + ProcessHandle.current().pid());
    }

    private static String word(Map<String, String> job) throws IOException {
        Path source = Path.of(job.get("submission")).resolve("src").resolve("Solution.java");
        if (!Files.exists(source)) {
            return job.get("seed");
        }
        Matcher word = WORD.matcher(Files.readString(source));
        return word.find() ? word.group(1) : "";
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
