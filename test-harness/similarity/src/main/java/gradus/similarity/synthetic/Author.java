package gradus.similarity.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Writes methods at random in the manner of a student's numerical code: arrays, loops, conditions, library calls. All
/// authors of a sheet draw from the same constants and calls, as everyone who solves it does.
final class Author {
    private static final List<String> CALLS = List.of(
            "Math.max(%s, %s)",
            "Math.min(%s, %s)",
            "Math.pow(%s, %s)",
            "Math.hypot(%s, %s)",
            "Math.floorMod((int) %s, 1 + (int) Math.abs(%s))");
    private static final List<String> SINGLE = List.of(
            "Math.sqrt(%s)",
            "Math.abs(%s)",
            "Math.exp(%s)",
            "Math.log(%s)",
            "Math.tanh(%s)",
            "Math.signum(%s)",
            "Math.round(%s)",
            "Math.sin(%s)");
    private static final List<String> TELLING = List.of(
            "System.out.println(\"%s \" + %s);",
            "System.out.printf(\"%s %%f%%n\", (double) %s);", "System.err.println(\"%s\" + %s);");
    private static final List<String> WORDS = List.of(
            "loss",
            "step",
            "epoch",
            "batch",
            "error",
            "value",
            "norm",
            "weight",
            "update",
            "rate",
            "score",
            "sum",
            "mean",
            "variance",
            "gradient",
            "accuracy",
            "layer",
            "input",
            "output",
            "target",
            "sample",
            "index");

    private SplittableRandom random;
    private final List<Integer> constants;
    private int names;

    Author(SplittableRandom random, List<Integer> constants, int firstName) {
        this.random = random;
        this.constants = List.copyOf(constants);
        this.names = firstName;
    }

    /// The numbers that a sheet gives to everyone who solves it.
    static List<Integer> constants(SplittableRandom random) {
        List<Integer> drawn = new ArrayList<>(List.of(0, 1, 2, 10));
        for (int i = 0; i < 16; i++) {
            drawn.add(random.nextInt(3, 2000));
        }
        return drawn;
    }

    private static String name(int number) {
        return "§" + number + "§";
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// The names in reach: numbers of double variables, the arrays first.
    private static final class Scope {
        private final String array;
        private final List<String> values;

        Scope(String array, List<String> values) {
            this.array = array;
            this.values = new ArrayList<>(values);
        }

        Scope inner() {
            return new Scope(array, values);
        }
    }

    /// A method that follows the sheet's plan of it: at each step this author does what everyone does, with the given
    /// probability, and else something of their own.
    Method planned(int lines, long plan, double alike) {
        SplittableRandom own = random;
        Scope scope = new Scope(name(names + 1), List.of(name(names + 2)));
        int method = names;
        names += 3;
        List<Statement> body = new ArrayList<>();
        for (int step = 0; body.stream().mapToInt(Statement::count).sum() < lines - 3; step++) {
            boolean common = own.nextDouble() < alike;
            random = common ? new SplittableRandom(plan * 31 + step) : own;
            body.add(statement(scope, 0));
        }
        random = own;
        body.add(Statement.line("return " + expression(scope, 2) + ";"));
        return new Method(method, "double[] " + scope.array + ", double " + scope.values.getFirst(), body, comment());
    }

    Method method(int lines) {
        int own = names++;
        String array = name(names++);
        String value = name(names++);
        Scope scope = new Scope(array, List.of(value));
        List<Statement> body = new ArrayList<>();
        while (body.stream().mapToInt(Statement::count).sum() < lines - 3) {
            body.add(statement(scope, 0));
        }
        body.add(Statement.line("return " + expression(scope, 2) + ";"));
        return new Method(own, "double[] " + array + ", double " + value, body, comment());
    }

    private String comment() {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(0, 9);
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(pick(WORDS));
        }
        return text.toString();
    }

    private Statement statement(Scope scope, int depth) {
        int choice = random.nextInt(depth >= 2 ? 60 : 100);
        if (choice < 22) {
            String fresh = name(names++);
            Statement declared = Statement.free("double " + fresh + " = " + expression(scope, 2) + ";");
            scope.values.add(fresh);
            return declared;
        }
        if (choice < 40) {
            return Statement.line(
                    scope.values.getLast() + pick(List.of(" = ", " += ", " -= ", " *= ")) + expression(scope, 2) + ";");
        }
        if (choice < 52) {
            return Statement.line(element(scope) + pick(List.of(" = ", " += ")) + expression(scope, 1) + ";");
        }
        if (choice < 60) {
            return Statement.line(
                    String.format(Locale.ROOT, pick(TELLING), pick(WORDS) + " " + pick(WORDS), expression(scope, 0)));
        }
        return compound(choice, scope, depth);
    }

    private Statement compound(int choice, Scope scope, int depth) {
        if (choice < 78) {
            String head = "if (" + condition(scope) + ")";
            return Statement.block(head, block(scope.inner(), depth + 1));
        }
        if (choice < 93) {
            String counter = name(names++);
            String end = random.nextBoolean() ? scope.array + ".length" : String.valueOf(constant() + 1);
            Scope inner = scope.inner();
            inner.values.add(counter);
            List<Statement> body = new ArrayList<>();
            // The counter is a value to read, never to write: a loop has to end.
            String sum = name(names++);
            body.add(Statement.line("double " + sum + " = " + expression(inner, 1) + ";"));
            inner.values.add(sum);
            body.addAll(block(inner, depth + 1));
            return Statement.block(
                    "for (int " + counter + " = 0; " + counter + " < " + end + "; " + counter + "++)", body);
        }
        return Statement.block(
                "while (" + condition(scope) + ")", List.of(statement(scope.inner(), 2), Statement.line("break;")));
    }

    private List<Statement> block(Scope scope, int depth) {
        List<Statement> body = new ArrayList<>();
        int size = random.nextInt(1, 4);
        for (int i = 0; i < size; i++) {
            body.add(statement(scope, depth));
        }
        return body;
    }

    private int constant() {
        return constants.get(random.nextInt(constants.size()));
    }

    private String element(Scope scope) {
        return scope.array + "["
                + (random.nextInt(3) == 0 ? "0" : "(int) " + value(scope) + " % " + scope.array + ".length") + "]";
    }

    private String value(Scope scope) {
        return scope.values.get(random.nextInt(scope.values.size()));
    }

    private String condition(Scope scope) {
        String first = expression(scope, 1) + pick(List.of(" < ", " > ", " <= ", " != ")) + expression(scope, 0);
        return random.nextInt(4) == 0
                ? first + pick(List.of(" && ", " || ")) + expression(scope, 0) + " > " + constant()
                : first;
    }

    private String expression(Scope scope, int depth) {
        int choice = random.nextInt(depth == 0 ? 50 : 100);
        if (choice < 30) {
            return value(scope);
        }
        if (choice < 42) {
            return String.valueOf(constant());
        }
        if (choice < 50) {
            return element(scope);
        }
        if (choice < 80) {
            return "(" + expression(scope, depth - 1) + pick(List.of(" + ", " - ", " * ", " / "))
                    + expression(scope, depth - 1) + ")";
        }
        if (choice < 92) {
            return String.format(Locale.ROOT, pick(SINGLE), expression(scope, depth - 1));
        }
        return String.format(Locale.ROOT, pick(CALLS), expression(scope, depth - 1), expression(scope, depth - 1));
    }
}
