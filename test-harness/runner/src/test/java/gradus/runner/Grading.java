package gradus.runner;

import gradus.api.Device;
import gradus.evidence.CheckResult;
import gradus.evidence.Evidence;
import gradus.manifest.ManifestReader;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.Distribution;
import gradus.runner.fault.BadInput;
import gradus.runner.grade.GradeEvents;
import gradus.runner.grade.GradeRequest;
import gradus.runner.grade.Grader;
import gradus.runner.grade.Submission;
import gradus.runner.student.PrimedSessions;
import gradus.runner.student.StudentLauncher;
import gradus.sandbox.Sandbox;
import gradus.sandbox.SandboxUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A real grader for tests, on a copy of the shipped assignment whose limits are tight enough to be reached quickly.
public final class Grading implements AutoCloseable {
    private final PrimedSessions primed;
    private final Grader grader;
    private final AssignmentBundle bundle;

    private Grading(PrimedSessions primed, Grader grader, AssignmentBundle bundle) {
        this.primed = primed;
        this.grader = grader;
        this.bundle = bundle;
    }

    /// Opens the shipped assignment with limits replaced, such as `call-seconds` → 2.
    public static Grading open(Path copy, Map<String, Integer> limits)
            throws IOException, BadInput, SandboxUnavailable {
        Distribution distribution = Distribution.current();
        Path shipped = distribution.assignmentFolder("polynomial-regression");
        copy(shipped, copy);
        Path manifest = copy.resolve(ManifestReader.FILE);
        String text = Files.readString(manifest);
        for (Map.Entry<String, Integer> limit : limits.entrySet()) {
            text = text.replaceAll("(?m)^(\\s*" + limit.getKey() + ":).*$", "$1 " + limit.getValue());
        }
        Files.writeString(manifest, text);
        PrimedSessions primed = new PrimedSessions(new StudentLauncher(distribution, Sandbox.probe()));
        return new Grading(primed, new Grader(distribution, primed), AssignmentBundle.open(copy));
    }

    public Evidence grade(Map<String, String> sources) {
        return grade(sources, 7);
    }

    public Evidence grade(Map<String, String> sources, long seed) {
        return grade(sources, seed, GradeEvents.SILENT);
    }

    public Evidence grade(Map<String, String> sources, long seed, GradeEvents events) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        sources.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        primed.prime(bundle);
        return grader.grade(new GradeRequest(Submission.of(files), bundle, seed, new Device("cpu")), events);
    }

    /// The correct plain-Java solution.
    public static String correct() {
        try (InputStream in = Grading.class.getResourceAsStream("/solutions/correct/solution/Solution.java")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The correct solution with one place changed; fails when the place is not there.
    public static Map<String, String> changed(String from, String to) {
        String text = correct();
        if (!text.contains(from)) {
            throw new IllegalArgumentException("the correct solution does not contain: " + from);
        }
        return Map.of("solution/Solution.java", text.replace(from, to));
    }

    public static CheckResult check(Evidence evidence, String id) {
        return evidence.checks().stream()
                .filter(check -> check.check().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() {
        primed.close();
        bundle.close();
    }
}
