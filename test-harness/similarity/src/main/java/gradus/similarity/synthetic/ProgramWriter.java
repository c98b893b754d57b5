package gradus.similarity.synthetic;

import gradus.similarity.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Turns a program into sources in one person's hand: their names, their indentation, with or without comments.
final class ProgramWriter {
    private static final Pattern NAME = Pattern.compile("§(\\d+)§");
    private static final List<String> STEMS = List.of(
            "value", "result", "total", "data", "item", "count", "temp", "current", "delta", "factor", "limit", "next",
            "offset", "part", "ratio", "state", "term", "unit", "width", "error");

    private final String style;
    private final String indent;
    private final boolean comments;
    private final int shift;

    ProgramWriter(SplittableRandom random, boolean comments) {
        style = random.nextBoolean() ? "%s%d" : "%s_%d";
        indent = random.nextBoolean() ? "    " : "\t";
        shift = random.nextInt(1000);
        this.comments = comments;
    }

    /// The program over some files of one class each.
    List<SourceFile> files(Program program, String prefix, int count) {
        List<SourceFile> files = new ArrayList<>();
        int size = Math.max(1, (program.methods().size() + count - 1) / count);
        for (int from = 0, number = 0; from < program.methods().size(); from += size, number++) {
            int to = Math.min(program.methods().size(), from + size);
            String name = prefix + number;
            files.add(SourceFile.of(
                    "src/" + name + ".java", type(name, program.methods().subList(from, to))));
        }
        return files;
    }

    private String type(String name, List<Method> methods) {
        StringBuilder out = new StringBuilder("package solution;\n\nfinal class " + name + " {\n");
        for (Method method : methods) {
            if (comments && !method.comment().isEmpty()) {
                out.append(indent).append("// ").append(method.comment()).append('\n');
            }
            out.append(indent)
                    .append("static double ")
                    .append(named("§" + method.name() + "§"))
                    .append('(')
                    .append(named(method.parameters()))
                    .append(") {\n");
            method.body().forEach(statement -> write(statement, 2, out));
            out.append(indent).append("}\n\n");
        }
        return out.append("}\n").toString();
    }

    private void write(Statement statement, int depth, StringBuilder out) {
        out.append(indent.repeat(depth)).append(named(statement.text()));
        if (!statement.isBlock()) {
            out.append('\n');
            return;
        }
        out.append(" {\n");
        statement.body().forEach(inner -> write(inner, depth + 1, out));
        out.append(indent.repeat(depth)).append("}\n");
    }

    private String named(String text) {
        return NAME.matcher(text).replaceAll(this::name);
    }

    private String name(MatchResult match) {
        int number = Integer.parseInt(match.group(1));
        return String.format(Locale.ROOT, style, STEMS.get((number + shift) % STEMS.size()), number + shift);
    }
}
