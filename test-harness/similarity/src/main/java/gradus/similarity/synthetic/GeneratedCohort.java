package gradus.similarity.synthetic;

import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A class that solves one sheet, some of it by copying. One submission of 435 lines has 175 of the template.
public final class GeneratedCohort {
    /// The share of submissions that are a disguised copy of an earlier one.
    public static final double COPIED = 0.05;

    private static final int TEMPLATE_LINES = 175;
    private static final int OWN_LINES = 170;
    private static final double ALIKE = 0.35;
    private static final List<Disguise> DISGUISES = List.of(Disguise.values());

    private final long seed;
    private final Sheet sheet;

    public GeneratedCohort(long seed) {
        this.seed = seed;
        sheet = new Sheet(seed, TEMPLATE_LINES, OWN_LINES, ALIKE);
    }

    public Sheet sheet() {
        return sheet;
    }

    /// The number of the submission that this one is a copy of, or its own.
    public int source(int number) {
        SplittableRandom random = new SplittableRandom(seed * 7919 + number);
        boolean copied = number > 10 && random.nextDouble() < COPIED;
        return copied ? source(random.nextInt(number)) : number;
    }

    public static String id(int number) {
        return String.format(java.util.Locale.ROOT, "s%06d", number);
    }

    public SubmissionSources submission(int number) {
        int source = source(number);
        Sheet.Solution solution = sheet.solution(source);
        Disguise disguise = DISGUISES.get(number % DISGUISES.size());
        return sheet.sources(id(number), source == number ? solution : sheet.copy(solution, number, disguise));
    }

    public List<SubmissionSources> submissions(int from, int to) {
        List<SubmissionSources> submissions = new ArrayList<>();
        for (int number = from; number < to; number++) {
            submissions.add(submission(number));
        }
        return submissions;
    }

    /// Writes a class as folders, with the template in a folder beside it.
    public void write(Path folder, Path template, int size) throws IOException {
        write(template, sheet.template());
        for (int number = 0; number < size; number++) {
            write(folder.resolve(id(number)), submission(number));
        }
    }

    private static void write(Path folder, SubmissionSources submission) throws IOException {
        for (SourceFile file : submission.files()) {
            Path target = folder.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.text());
        }
    }
}
