package gradus.similarity.tokens;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import gradus.similarity.source.FileState;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Some submissions on their way through one parser.
final class ParserBatch {
    private final List<SubmissionSources> submissions;
    private final Known known;
    private final IdentityHashMap<SourceFile, CodeText> texts = new IdentityHashMap<>();
    private final IdentityHashMap<SourceFile, ParsedFile> parsed = new IdentityHashMap<>();

    /// A tree and what belongs to it.
    record ParsedFile(CompilationUnitTree tree, SourcePositions positions, Optional<String> firstError) {}

    ParserBatch(List<SubmissionSources> submissions, Known known) {
        this.submissions = submissions;
        this.known = known;
    }

    List<SubmissionTokens> read() {
        List<JavaText> wanted = new ArrayList<>();
        for (SubmissionSources submission : submissions) {
            for (SourceFile file : submission.files()) {
                CodeText text = CodeText.of(file.text());
                texts.put(file, text);
                if (text.symbols() > 0 && !known.contentKeys().contains(file.contentKey())) {
                    wanted.add(new JavaText(file, text.code()));
                }
            }
        }
        parse(wanted);
        return submissions.stream().map(this::tokens).toList();
    }

    /// All at once; what that lost, one by one.
    private void parse(List<JavaText> wanted) {
        parseTogether(wanted);
        for (JavaText file : wanted) {
            if (!parsed.containsKey(file.source())) {
                parseTogether(List.of(file));
            }
        }
    }

    private void parseTogether(List<JavaText> files) {
        if (files.isEmpty()) {
            return;
        }
        JavaText.Task task = JavaText.task(files);
        // The parser hands the files back in a wrapping of its own.
        Map<URI, JavaText> byAddress = files.stream().collect(Collectors.toMap(JavaText::toUri, file -> file));
        try {
            SourcePositions positions = Trees.instance(task.javac()).getSourcePositions();
            for (CompilationUnitTree tree : task.javac().parse()) {
                JavaText file = byAddress.get(tree.getSourceFile().toUri());
                if (file != null) {
                    parsed.put(file.source(), new ParsedFile(tree, positions, task.firstError(file)));
                }
            }
        } catch (java.io.IOException | IllegalStateException | AssertionError | StackOverflowError e) {
            // A fault of the parser costs no one the comparison: the files it did not reach are read again, alone or
            // as words and symbols.
            return;
        }
    }

    private SubmissionTokens tokens(SubmissionSources submission) {
        List<CompilationUnitTree> trees = new ArrayList<>();
        submission.files().stream()
                .map(parsed::get)
                .filter(file -> file != null)
                .forEach(file -> trees.add(file.tree()));
        Set<String> declared = declared(trees);
        Names names = new Names(declared, known.names());
        List<FileTokens> files = new ArrayList<>();
        for (SourceFile file : submission.files()) {
            files.add(tokens(file, names));
        }
        return new SubmissionTokens(submission.id(), files, declared);
    }

    private static Set<String> declared(List<CompilationUnitTree> trees) {
        try {
            return Names.declaredIn(trees);
        } catch (StackOverflowError e) {
            return new HashSet<>();
        }
    }

    private FileTokens tokens(SourceFile file, Names names) {
        CodeText text = texts.getOrDefault(file, new CodeText("", List.of(), false, 0));
        if (known.contentKeys().contains(file.contentKey())) {
            return empty(file, text, FileState.UNTOUCHED, "The same bytes as a file of the template.");
        }
        if (text.symbols() == 0) {
            return empty(file, text, FileState.EMPTY, "It holds no code.");
        }
        ParsedFile tree = parsed.get(file);
        if (tree == null) {
            return lexical(file, text, "The parser could not read it; its words and symbols are compared.");
        }
        FileTokens tokens = empty(file, text, FileState.PARSED, "");
        describe(tokens, file, text, tree);
        try {
            new CanonicalScanner(tree.tree(), tree.positions(), names, tokens).run();
        } catch (StackOverflowError e) {
            return lexical(file, text, "Its code is nested too deep to be walked; its words and symbols are compared.");
        }
        return tree.firstError().isPresent() ? better(tokens, file, text) : tokens;
    }

    private static void describe(FileTokens tokens, SourceFile file, CodeText text, ParsedFile tree) {
        if (tree.firstError().isPresent()) {
            tokens.note(
                    FileState.RECOVERED, "Syntax error: " + tree.firstError().get());
        }
        if (text.pruned()) {
            tokens.note(
                    FileState.PRUNED,
                    "Brackets nested deeper than " + CodeText.NESTING_LIMIT + " are left out; the rest is compared.");
        }
        if (file.isCut()) {
            tokens.note(FileState.TRUNCATED, "Only its first " + SourceFile.BYTE_LIMIT + " characters are compared.");
        }
    }

    /// Where the parser saved little of a broken file, its words and symbols say more.
    private static FileTokens better(FileTokens tokens, SourceFile file, CodeText text) {
        FileTokens lexical = lexical(
                file,
                text,
                "The parser saved little of it (" + tokens.reason() + "); its words and symbols are compared.");
        return 3 * tokens.size() < lexical.size() ? lexical : tokens;
    }

    private static FileTokens lexical(SourceFile file, CodeText text, String reason) {
        FileTokens tokens = empty(file, text, FileState.LEXICAL, reason);
        new LexicalScanner(text.code(), tokens).run();
        return tokens;
    }

    private static FileTokens empty(SourceFile file, CodeText text, FileState state, String reason) {
        return new FileTokens(file, state, reason, text.comments());
    }
}
