package gradus.similarity.tokens;

import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import gradus.similarity.primitive.Hash64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which canonical tokens a kind of tree stands for. Kinds that are not listed stand for none: casts, parentheses,
/// blocks, `synchronized` and plain names change how code looks, not what it does.
final class Canon {
    private static final Map<Tree.Kind, List<TokenKind>> KINDS = new EnumMap<>(Tree.Kind.class);

    static {
        put(List.of(TokenKind.ASSIGN), Tree.Kind.ASSIGNMENT);
        put(
                List.of(TokenKind.ASSIGN, TokenKind.PLUS),
                Tree.Kind.PREFIX_INCREMENT,
                Tree.Kind.PREFIX_DECREMENT,
                Tree.Kind.POSTFIX_INCREMENT,
                Tree.Kind.POSTFIX_DECREMENT,
                Tree.Kind.PLUS_ASSIGNMENT,
                Tree.Kind.MINUS_ASSIGNMENT);
        put(List.of(TokenKind.ASSIGN, TokenKind.MULTIPLY), Tree.Kind.MULTIPLY_ASSIGNMENT, Tree.Kind.DIVIDE_ASSIGNMENT);
        put(List.of(TokenKind.ASSIGN, TokenKind.REMAINDER), Tree.Kind.REMAINDER_ASSIGNMENT);
        put(
                List.of(TokenKind.ASSIGN, TokenKind.BITS),
                Tree.Kind.AND_ASSIGNMENT,
                Tree.Kind.OR_ASSIGNMENT,
                Tree.Kind.XOR_ASSIGNMENT,
                Tree.Kind.LEFT_SHIFT_ASSIGNMENT,
                Tree.Kind.RIGHT_SHIFT_ASSIGNMENT,
                Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT);
        put(
                List.of(TokenKind.BITS),
                Tree.Kind.AND,
                Tree.Kind.OR,
                Tree.Kind.XOR,
                Tree.Kind.LEFT_SHIFT,
                Tree.Kind.RIGHT_SHIFT,
                Tree.Kind.UNSIGNED_RIGHT_SHIFT,
                Tree.Kind.BITWISE_COMPLEMENT);
        put(List.of(TokenKind.PLUS), Tree.Kind.PLUS, Tree.Kind.MINUS);
        put(List.of(TokenKind.MULTIPLY), Tree.Kind.MULTIPLY);
        put(List.of(TokenKind.DIVIDE), Tree.Kind.DIVIDE);
        put(List.of(TokenKind.REMAINDER), Tree.Kind.REMAINDER);
        put(
                List.of(TokenKind.COMPARE),
                Tree.Kind.LESS_THAN,
                Tree.Kind.GREATER_THAN,
                Tree.Kind.LESS_THAN_EQUAL,
                Tree.Kind.GREATER_THAN_EQUAL,
                Tree.Kind.EQUAL_TO,
                Tree.Kind.NOT_EQUAL_TO);
        put(List.of(TokenKind.LOGIC), Tree.Kind.CONDITIONAL_AND, Tree.Kind.CONDITIONAL_OR);
        put(List.of(TokenKind.NOT), Tree.Kind.LOGICAL_COMPLEMENT);
        put(List.of(TokenKind.NEGATE), Tree.Kind.UNARY_MINUS);
        put(List.of(TokenKind.LOOP), Tree.Kind.WHILE_LOOP, Tree.Kind.DO_WHILE_LOOP);
        put(List.of(TokenKind.CALL), Tree.Kind.METHOD_INVOCATION);
        put(List.of(TokenKind.NEW), Tree.Kind.NEW_CLASS);
        put(List.of(TokenKind.ARRAY), Tree.Kind.NEW_ARRAY);
        put(List.of(TokenKind.INDEX), Tree.Kind.ARRAY_ACCESS);
        put(List.of(TokenKind.RETURN), Tree.Kind.RETURN, Tree.Kind.YIELD);
        put(List.of(TokenKind.THROW), Tree.Kind.THROW);
        put(List.of(TokenKind.TRY), Tree.Kind.TRY);
        put(List.of(TokenKind.CATCH), Tree.Kind.CATCH);
        put(List.of(TokenKind.SWITCH), Tree.Kind.SWITCH, Tree.Kind.SWITCH_EXPRESSION);
        put(List.of(TokenKind.CASE), Tree.Kind.CASE);
        put(List.of(TokenKind.BREAK), Tree.Kind.BREAK);
        put(List.of(TokenKind.CONTINUE), Tree.Kind.CONTINUE);
        put(List.of(TokenKind.LAMBDA), Tree.Kind.LAMBDA_EXPRESSION, Tree.Kind.MEMBER_REFERENCE);
        put(List.of(TokenKind.INSTANCE_OF), Tree.Kind.INSTANCE_OF);
    }

    /// By name, so that fingerprints outlive the JDK that they were made with.
    private static final Map<Tree.Kind, Long> CODES = new EnumMap<>(Tree.Kind.class);

    static {
        for (Tree.Kind kind : Tree.Kind.values()) {
            CODES.put(kind, Hash64.of(kind.name()));
        }
    }

    private Canon() {}

    private static void put(List<TokenKind> tokens, Tree.Kind... kinds) {
        for (Tree.Kind kind : kinds) {
            KINDS.put(kind, tokens);
        }
    }

    static long code(Tree.Kind kind) {
        return CODES.getOrDefault(kind, 0L);
    }

    static List<TokenKind> kinds(Tree.Kind kind) {
        return KINDS.getOrDefault(kind, List.of());
    }

    /// Whether the order of its operands says nothing.
    static boolean commutes(Tree.Kind kind) {
        return switch (kind) {
            case MULTIPLY, EQUAL_TO, NOT_EQUAL_TO, CONDITIONAL_AND, CONDITIONAL_OR -> true;
            default -> false;
        };
    }

    static boolean isBare(Tree tree) {
        return tree instanceof ReturnTree statement && statement.getExpression() == null;
    }
}
