package gradus.similarity.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// What a copier does to a program. Each leaves a program that parses and does the same.
public enum Disguise {
    /// Other names, other formatting, no comments: what every copier does first.
    RENAME,
    /// Methods in another order, declarations moved.
    REORDER,
    /// A statement without effect after every fourth statement.
    DEAD_CODE_25,
    /// A statement without effect after three of five statements.
    DEAD_CODE_60,
    /// Loops in another form, and increments spelled out.
    LOOPS,
    /// A third of the methods written anew.
    REWRITE_THIRD;

    Program apply(Program program, SplittableRandom random, List<Integer> constants) {
        return switch (this) {
            case RENAME -> program;
            case REORDER -> reorder(program, random);
            case DEAD_CODE_25 -> deadCode(program, 0.25, random);
            case DEAD_CODE_60 -> deadCode(program, 0.6, random);
            case LOOPS -> changed(program, Disguise::otherLoops);
            case REWRITE_THIRD -> rewrite(program, random, constants);
        };
    }

    private static Program changed(Program program, Statement.BlockChange change) {
        return new Program(program.methods().stream()
                .map(method -> method.withBody(Statement.changeBlocks(method.body(), change)))
                .toList());
    }

    private static Program reorder(Program program, SplittableRandom random) {
        List<Method> methods = new ArrayList<>(
                changed(program, block -> swapped(block, random)).methods());
        Collections.shuffle(methods, new Random(random.nextLong()));
        return new Program(methods);
    }

    /// Neighbouring declarations change places, where the second does not read the first.
    private static List<Statement> swapped(List<Statement> block, SplittableRandom random) {
        List<Statement> result = new ArrayList<>(block);
        for (int i = 0; i + 1 < result.size(); i++) {
            Statement first = result.get(i);
            Statement second = result.get(i + 1);
            if (first.free() && second.free() && !second.text().contains(declared(first)) && random.nextBoolean()) {
                Collections.swap(result, i, i + 1);
            }
        }
        return result;
    }

    private static String declared(Statement declaration) {
        String text = declaration.text();
        int first = text.indexOf('§');
        return text.substring(first, text.indexOf('§', first + 1) + 1);
    }

    private static Program deadCode(Program program, double share, SplittableRandom random) {
        return changed(program, block -> {
            List<Statement> result = new ArrayList<>();
            for (Statement statement : block) {
                if (random.nextDouble() < share) {
                    result.add(dead(random));
                }
                result.add(statement);
            }
            return result;
        });
    }

    private static Statement dead(SplittableRandom random) {
        String name = "unused" + Math.abs(random.nextInt());
        int number = random.nextInt(1, 500);
        return switch (random.nextInt(5)) {
            case 0 -> Statement.line("int " + name + " = " + number + " * 3 - " + number + ";");
            case 1 -> Statement.line("System.nanoTime();");
            case 2 -> Statement.line("String " + name + " = \"t\" + " + number + ";");
            case 3 ->
                Statement.block("if (" + number + " < 0)", List.of(Statement.line("System.exit(" + number + ");")));
            default ->
                Statement.block(
                        "for (int " + name + " = 0; " + name + " < 0; " + name + "++)",
                        List.of(Statement.line("Thread.yield();")));
        };
    }

    private static List<Statement> otherLoops(List<Statement> block) {
        List<Statement> result = new ArrayList<>();
        for (Statement statement : block) {
            String text = statement.text();
            if (text.startsWith("for (int §")) {
                String[] parts = text.substring(5, text.length() - 1).split("; ");
                List<Statement> body = new ArrayList<>(statement.body());
                body.add(Statement.line(parts[2].replace("++", " = " + parts[2].replace("++", "") + " + 1;")));
                result.add(Statement.line(parts[0] + ";"));
                result.add(Statement.block("while (" + parts[1] + ")", body));
            } else {
                result.add(statement);
            }
        }
        return result;
    }

    private static Program rewrite(Program program, SplittableRandom random, List<Integer> constants) {
        Author author = new Author(random.split(), constants, 100_000);
        List<Method> methods = new ArrayList<>();
        for (int i = 0; i < program.methods().size(); i++) {
            Method method = program.methods().get(i);
            methods.add(i % 3 == 2 ? author.method(method.statements()) : method);
        }
        return new Program(methods);
    }
}
