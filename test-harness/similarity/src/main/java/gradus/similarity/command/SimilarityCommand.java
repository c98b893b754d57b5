package gradus.similarity.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.cohort.Cohort;
import gradus.similarity.cohort.Member;
import gradus.similarity.cohort.Pair;
import gradus.similarity.cohort.Partners;
import gradus.similarity.cohort.Progress;
import gradus.similarity.export.ToolFolders;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.measure.Label;
import gradus.similarity.measure.Labels;
import gradus.similarity.measure.Measurement;
import gradus.similarity.report.QualityTable;
import gradus.similarity.report.Report;
import gradus.similarity.report.ReportHtml;
import gradus.similarity.report.ReportJson;
import gradus.similarity.report.ReportTable;
import gradus.similarity.source.SourceFolder;
import gradus.similarity.source.SubmissionSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gradus similarity DIR…`: compares the submissions in some folders, one submission for each folder inside.
@Command(
        name = "similarity",
        description = "Finds copies among submissions, and says why. It reads sources and runs none.",
        mixinStandardHelpOptions = true)
final class SimilarityCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders that hold one folder for each submission.")
    private List<Path> folders = List.of();

    @Option(names = "--old", description = "Folders of earlier years: compared with those of DIR, not with each other.")
    private List<Path> earlier = List.of();

    @Option(names = "--template", description = "What everyone began with; once for each time that it changed.")
    private List<Path> templates = List.of();

    @Option(names = "--partners", description = "Submissions that may be alike, by comma; once for each group.")
    private List<String> partners = List.of();

    @Option(names = "--labels", description = "CSV of labelled pairs: prints how well they are told apart.")
    private @Nullable Path labels;

    @Option(names = "--json", description = "Writes every file, pair and reason.")
    private @Nullable Path json;

    @Option(names = "--html", description = "Writes one page with the most suspicious pairs side by side.")
    private @Nullable Path html;

    @Option(
            names = "--export",
            description = "Writes the sources into a new folder in the layout that other tools read.")
    private @Nullable Path export;

    @Option(names = "--expected", description = "Code that everyone may share, as ID:FILE:FIRST-LAST; once for each.")
    private List<String> expected = List.of();

    @Option(
            names = "--threshold",
            description = "Suspicion from which pairs form clusters (default: ${DEFAULT-VALUE}).")
    private double threshold = 90;

    @Option(names = "--rows", description = "Pairs that are printed and explained (default: ${DEFAULT-VALUE}).")
    private int rows = 30;

    @Override
    public Integer call() throws BadInput, IOException, Progress.Cancelled {
        CpuClock clock = new CpuClock();
        ObjectNode root = new JsonMapper().createObjectNode();
        Template template = template();
        if (labels != null) {
            measure(labels, template, root);
        } else {
            compare(template, root);
        }
        root.put("cpuSeconds", CpuClock.sinceStart());
        if (json != null) {
            Files.writeString(json, root.toPrettyString() + "\n");
        }
        System.out.printf(
                Locale.ROOT, "%.2f CPU s, of which %.2f since the JVM was up%n", CpuClock.sinceStart(), clock.lap());
        return Main.COMPARED;
    }

    private Template template() throws BadInput, IOException {
        List<SubmissionSources> versions = new ArrayList<>();
        for (Path version : templates) {
            versions.add(SourceFolder.submission("template", folder(version)));
        }
        return versions.isEmpty() ? Template.NONE : Template.of(versions);
    }

    private static Path folder(Path path) throws BadInput {
        if (!Files.isDirectory(path)) {
            throw new BadInput("There is no folder " + path + ".");
        }
        return path;
    }

    private void measure(Path file, Template template, ObjectNode root) throws BadInput, IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("There is no file " + file + ".");
        }
        try {
            List<Label> wanted = Labels.read(file);
            for (Path folder : folders) {
                QualityTable table = new QualityTable(
                        folder.getFileName() + " by " + file.getFileName(),
                        Measurement.of(folder(folder), wanted, template));
                System.out.println(table.text());
                table.write(root.withArray("quality").addObject());
            }
        } catch (Labels.Unreadable e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private void compare(Template template, ObjectNode root) throws BadInput, IOException, Progress.Cancelled {
        SubmissionFolders read = new SubmissionFolders(template);
        for (Path folder : folders) {
            read.add(folder(folder), folders.size() > 1, true);
        }
        for (Path folder : earlier) {
            read.add(folder(folder), true, false);
        }
        if (export != null) {
            export(read, export);
        }
        Cohort cohort = Cohort.of(read.members(), excused());
        for (String place : expected) {
            cohort = cohort.without(Expected.of(place, cohort.members()));
        }
        List<Pair> pairs = cohort.compare(Progress.NONE);
        Report report = Report.of(cohort, pairs, threshold, rows);
        System.out.print(new ReportTable(report, rows).text());
        if (json != null) {
            root.setAll(new ReportJson(report).json());
        }
        if (html != null) {
            Files.writeString(html, new ReportHtml(report, read.sources(report)).text());
        }
    }

    private void export(SubmissionFolders read, Path target) throws IOException {
        ToolFolders out = new ToolFolders(target);
        for (Member member : read.members()) {
            out.add(read.sources(member.id()), member.current());
        }
        for (Path version : templates) {
            out.addTemplate(SourceFolder.submission("template", version));
        }
    }

    private Partners excused() {
        return Partners.of(partners.stream()
                .map(group -> Set.copyOf(List.of(group.split(",", -1))))
                .toList());
    }
}
