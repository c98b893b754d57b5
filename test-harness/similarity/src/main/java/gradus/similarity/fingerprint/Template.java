package gradus.similarity.fingerprint;

import gradus.similarity.primitive.Longs;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import gradus.similarity.tokens.FileTokens;
import gradus.similarity.tokens.Known;
import gradus.similarity.tokens.SourceParser;
import gradus.similarity.tokens.SubmissionTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What students started from, in all its versions. A template that changed in mid-term has several, and each file of a
/// submission is held against the version that it is nearest to.
public final class Template {
    public static final Template NONE = new Template(List.of(), Known.NOTHING, BaseCode.NONE, Set.of(), Map.of());

    private final List<TemplateFile> files;
    private final Known known;
    private final BaseCode base;
    private final Set<Long> lines;
    private final Map<Long, Integer> sizes;

    private Template(List<TemplateFile> files, Known known, BaseCode base, Set<Long> lines, Map<Long, Integer> sizes) {
        this.files = List.copyOf(files);
        this.known = known;
        this.base = base;
        this.lines = Set.copyOf(lines);
        this.sizes = Map.copyOf(sizes);
    }

    public static Template of(SubmissionSources... versions) {
        return of(List.of(versions));
    }

    /// @param versions the template as it was given out, once for each time that it changed
    public static Template of(List<SubmissionSources> versions) {
        Set<Long> contents = new HashSet<>();
        versions.forEach(version -> version.files().stream()
                .filter(file -> !file.text().isBlank())
                .map(SourceFile::contentKey)
                .forEach(contents::add));
        // The template's own names have to be known before its statements can be read.
        Set<String> names = new HashSet<>();
        SourceParser.read(versions, Known.NOTHING).forEach(version -> names.addAll(version.declared()));
        List<TemplateFile> files = new ArrayList<>();
        List<TokenRun> runs = new ArrayList<>();
        Longs comments = new Longs();
        Set<Long> lines = new HashSet<>();
        Map<Long, Integer> sizes = new HashMap<>();
        for (SubmissionTokens version : SourceParser.read(versions, new Known(Set.of(), names))) {
            for (FileTokens file : version.files()) {
                files.add(new TemplateFile(file));
                runs.add(run(file));
                sizes.put(file.contentKey(), file.size());
                IntStream.rangeClosed(1, file.lines()).forEach(line -> lines.add(file.lineKey(line)));
                CommentLines.of(file.comments(), (key, _) -> lines.add(key));
                CommentKeys.of(file.comments(), (key, _) -> comments.add(Bag.keyOf(key)));
            }
        }
        List<Long> commentKeys =
                java.util.Arrays.stream(comments.toArray()).boxed().toList();
        BaseCode.Keys keys = new BaseCode.Keys(List.of(), List.of(), List.of(), commentKeys);
        return new Template(files, new Known(contents, names), new BaseCode(runs, keys), lines, sizes);
    }

    private static TokenRun run(FileTokens file) {
        TokenRun.Builder run = new TokenRun.Builder();
        for (int i = 0; i < file.size(); i++) {
            run.add(file.kind(i), 0);
        }
        return run.build();
    }

    Known known() {
        return known;
    }

    BaseCode base() {
        return base;
    }

    /// The canonical tokens of a file of the template, by its content.
    int tokensOf(long contentKey) {
        return sizes.getOrDefault(contentKey, 0);
    }

    /// Whether the template has a line, or the words of a line of comment.
    boolean holdsLine(long key) {
        return lines.contains(key);
    }

    /// Which units of a file are unchanged from the template.
    boolean[] unchanged(FileTokens file) {
        return files.stream()
                .filter(template -> template.isLike(file))
                .map(template -> template.unchanged(file))
                .max(Comparator.comparingInt(Template::count))
                .orElseGet(() -> new boolean[file.units()]);
    }

    private static int count(boolean[] marks) {
        int count = 0;
        for (boolean mark : marks) {
            count += mark ? 1 : 0;
        }
        return count;
    }
}
