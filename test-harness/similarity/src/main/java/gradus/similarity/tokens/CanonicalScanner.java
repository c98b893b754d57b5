package gradus.similarity.tokens;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import gradus.similarity.primitive.Hash64;
import gradus.similarity.primitive.Longs;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/// Walks one tree once and writes what is compared into the [FileTokens]: canonical tokens, statements with the library
/// names that they call, shapes of expressions with own names left out, and words (literals and library calls).
final class CanonicalScanner extends TreeScanner<Boolean, Boolean> {
    private static final long OWN_NAME = 11;

    private final CompilationUnitTree file;
    private final SourcePositions positions;
    private final LineMap lineMap;
    private final Names names;
    private final FileTokens out;
    private final Longs called = new Longs();
    private int unit;
    private int line = 1;
    private int muted;
    private long shape;
    private boolean commutes;

    CanonicalScanner(CompilationUnitTree file, SourcePositions positions, Names names, FileTokens out) {
        this.file = file;
        this.positions = positions;
        this.lineMap = file.getLineMap();
        this.names = names;
        this.out = out;
        this.unit = out.newUnit(1);
    }

    void run() {
        scan(file, true);
    }

    @Override
    public Boolean scan(@Nullable Tree tree, Boolean always) {
        if (tree == null || tree instanceof ImportTree || tree instanceof PackageTree) {
            return always;
        }
        long outerShape = shape;
        boolean outerCommutes = commutes;
        int outerUnit = unit;
        shape = Canon.code(tree.getKind());
        commutes = Canon.commutes(tree.getKind());
        if (opensUnit(tree)) {
            line = line(positions.getStartPosition(file, tree));
            unit = out.newUnit(line);
            out.code(line, unit);
        }
        out.exact(unit, Canon.code(tree.getKind()));
        place(tree);
        walk(tree);
        record(tree);
        placeEnd(tree);
        unit = outerUnit;
        shape = outerCommutes ? outerShape + Hash64.mix(shape) : Hash64.combine(outerShape, shape);
        commutes = outerCommutes;
        return always;
    }

    /// Where the tree begins, unless it begins with another tree: to look that up again and again would take the square
    /// of the length of a chain.
    private void place(Tree tree) {
        switch (tree.getKind()) {
            case IDENTIFIER, MODIFIERS, PRIMITIVE_TYPE, BLOCK, CASE, DEFAULT_CASE_LABEL, NEW_ARRAY, LAMBDA_EXPRESSION ->
                out.code(line(positions.getStartPosition(file, tree)), unit);
            default -> {
                if (tree instanceof LiteralTree) {
                    out.code(line(positions.getStartPosition(file, tree)), unit);
                }
            }
        }
    }

    /// Where the tree ends, unless it ends with another tree, for the same reason.
    private void placeEnd(Tree tree) {
        switch (tree.getKind()) {
            case BLOCK, CLASS, INTERFACE, ENUM, RECORD, METHOD, METHOD_INVOCATION, NEW_CLASS, NEW_ARRAY, ARRAY_ACCESS ->
                out.code(line(positions.getEndPosition(file, tree)), unit);
            case MEMBER_SELECT, PARENTHESIZED, ANNOTATION_TYPE, SWITCH, SWITCH_EXPRESSION, STRING_LITERAL ->
                out.code(line(positions.getEndPosition(file, tree)), unit);
            default -> {}
        }
    }

    private static boolean opensUnit(Tree tree) {
        return switch (tree.getKind()) {
            case BLOCK, EMPTY_STATEMENT -> false;
            case METHOD, CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> true;
            default -> tree instanceof StatementTree;
        };
    }

    private void walk(Tree tree) {
        switch (tree) {
            case VariableTree variable -> variable(variable);
            case MethodTree method -> method(method);
            case ForLoopTree loop -> forLoop(loop);
            case EnhancedForLoopTree loop -> forEach(loop);
            case IfTree branch -> branch(branch);
            case ConditionalExpressionTree branch -> conditional(branch);
            case LiteralTree literal -> name(literalText(literal));
            case IdentifierTree identifier -> name(identifier.getName().toString());
            case MemberSelectTree select -> {
                descend(select);
                name(select.getIdentifier().toString());
            }
            case ModifiersTree modifiers -> {
                name(modifiers.getFlags().toString());
                mutely(modifiers);
            }
            default -> plain(tree);
        }
    }

    private void plain(Tree tree) {
        switch (tree.getKind()) {
            case WHILE_LOOP, DO_WHILE_LOOP, EXPRESSION_STATEMENT, RETURN, THROW -> statement(tree);
            case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> enclosed(tree, TokenKind.TYPE, TokenKind.TYPE_END);
            case ANNOTATION, PARAMETERIZED_TYPE, ARRAY_TYPE, PRIMITIVE_TYPE -> mutely(tree);
            default -> {
                Canon.kinds(tree.getKind()).forEach(this::emit);
                Calls.name(tree, names).ifPresent(this::call);
                descend(tree);
            }
        }
    }

    private void descend(Tree tree) {
        super.scan(tree, true);
    }

    private void mutely(@Nullable Tree tree) {
        muted++;
        if (tree != null) {
            super.scan(tree, true);
        }
        muted--;
    }

    private void mutely(Iterable<? extends Tree> trees) {
        muted++;
        scan(trees, true);
        muted--;
    }

    private void mutelyScan(@Nullable Tree tree) {
        muted++;
        scan(tree, true);
        muted--;
    }

    private void emit(TokenKind kind) {
        if (muted == 0) {
            out.token(kind, unit, line);
        }
    }

    private void enclosed(Tree tree, TokenKind first, TokenKind last) {
        name(Calls.simpleName(tree));
        emit(first);
        descend(tree);
        end(tree, last);
    }

    private void end(Tree tree, TokenKind last) {
        int kept = line;
        line = Math.max(line, line(positions.getEndPosition(file, tree)));
        emit(last);
        line = kept;
    }

    /// A declaration counts as an assignment where a value is computed; else it says nothing about how the code works.
    private void variable(VariableTree variable) {
        name(variable.getName().toString());
        mutelyScan(variable.getModifiers());
        mutelyScan(variable.getType());
        ExpressionTree value = variable.getInitializer();
        if (value == null) {
            return;
        }
        if (value instanceof LiteralTree) {
            mutelyScan(value);
            return;
        }
        int first = out.size();
        int firstCall = called.size();
        emit(TokenKind.ASSIGN);
        scan(value, true);
        statement(first, firstCall);
        ends(variable);
    }

    private void method(MethodTree method) {
        name(method.getName().toString());
        mutelyScan(method.getModifiers());
        mutelyScan(method.getReturnType());
        mutely(method.getParameters());
        if (method.getBody() != null) {
            emit(TokenKind.METHOD);
            scan(method.getBody(), true);
            end(method, TokenKind.METHOD_END);
        }
    }

    private void forLoop(ForLoopTree loop) {
        scan(loop.getInitializer(), true);
        emit(TokenKind.LOOP);
        condition(loop.getCondition());
        scan(loop.getStatement(), true);
        scan(loop.getUpdate(), true);
        end(loop, TokenKind.LOOP_END);
    }

    private void forEach(EnhancedForLoopTree loop) {
        emit(TokenKind.LOOP);
        scan(loop.getVariable(), true);
        condition(loop.getExpression());
        scan(loop.getStatement(), true);
        end(loop, TokenKind.LOOP_END);
    }

    private void branch(IfTree branch) {
        emit(TokenKind.IF);
        condition(branch.getCondition());
        scan(branch.getThenStatement(), true);
        if (branch.getElseStatement() != null) {
            emit(TokenKind.ELSE);
            scan(branch.getElseStatement(), true);
        }
        end(branch, TokenKind.IF_END);
    }

    private void conditional(ConditionalExpressionTree branch) {
        emit(TokenKind.IF);
        descend(branch);
        emit(TokenKind.IF_END);
    }

    private void condition(@Nullable Tree condition) {
        int first = out.size();
        int firstCall = called.size();
        scan(condition, true);
        statement(first, firstCall);
    }

    private void statement(Tree tree) {
        int first = out.size();
        int firstCall = called.size();
        Canon.kinds(tree.getKind()).forEach(this::emit);
        if (tree instanceof WhileLoopTree || tree instanceof DoWhileLoopTree) {
            loop(tree);
            return;
        }
        descend(tree);
        ends(tree);
        if (!Canon.isBare(tree)) {
            statement(first, firstCall);
        }
    }

    private void loop(Tree tree) {
        switch (tree) {
            case WhileLoopTree loop -> {
                condition(loop.getCondition());
                scan(loop.getStatement(), true);
            }
            case DoWhileLoopTree loop -> {
                scan(loop.getStatement(), true);
                condition(loop.getCondition());
            }
            default -> descend(tree);
        }
        end(tree, TokenKind.LOOP_END);
    }

    /// One key for the tokens and library names since the given places; a single token says too little.
    private void statement(int first, int firstCall) {
        if (muted > 0 || out.size() - first < 2) {
            return;
        }
        long key = 7;
        for (int i = first; i < out.size(); i++) {
            key = Hash64.combine(key, out.kind(i));
        }
        for (int i = firstCall; i < called.size(); i++) {
            key = Hash64.combine(key, called.get(i));
        }
        out.statements.add(key, unit);
    }

    private void ends(Tree tree) {
        out.unitEnds.set(unit, Math.max(out.unitLines.get(unit), line(positions.getEndPosition(file, tree))));
    }

    /// A name or literal: always part of the unit's exact key, and of the shape where it is not the student's.
    private void name(String text) {
        long key = Hash64.of(text);
        out.exact(unit, key);
    }

    private void call(String name) {
        called.add(Hash64.of(name));
        // Also where the template's own method is called by its name alone.
        shape = Hash64.combine(shape, Hash64.of(name));
    }

    /// `true` and `null` are in every program; numbers and texts are what people copy.
    private void literal(LiteralTree literal) {
        if (literal.getValue() != null && !(literal.getValue() instanceof Boolean)) {
            out.words.add(WordKeys.literal(literalText(literal)), unit);
        }
    }

    /// Members by name, also those of qualified types: who writes `java.util.Scanner` in full is soon recognised.
    private void member(String name) {
        if (names.isKept(name)) {
            out.words.add(WordKeys.member(name), unit);
        }
    }

    /// What the finished tree adds to the channels of shapes and words.
    private void record(Tree tree) {
        switch (tree) {
            case LiteralTree literal -> {
                shape = Hash64.of(literalText(literal));
                literal(literal);
            }
            case IdentifierTree identifier ->
                shape = identifierShape(identifier.getName().toString());
            case MemberSelectTree select -> {
                shape = Hash64.combine(shape, keptShape(select.getIdentifier().toString()));
                member(select.getIdentifier().toString());
            }
            case VariableTree _ -> out.shapes.add(shape, unit);
            case ExpressionTree _ -> out.shapes.add(shape, unit);
            default -> {}
        }
    }

    private long identifierShape(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) ? keptShape(name) : OWN_NAME;
    }

    private long keptShape(String name) {
        return names.isKept(name) ? Hash64.of(name) : OWN_NAME;
    }

    private static String literalText(LiteralTree literal) {
        return String.valueOf(literal.getValue());
    }

    private int line(long position) {
        return position == Diagnostic.NOPOS ? line : (int) lineMap.getLineNumber(position);
    }
}
