package gradus.similarity.synthetic;

import java.util.ArrayList;
import java.util.List;

/// A statement of a generated program. Names are numbers between two `§` until a writer chooses them. A statement with
/// a body is a head such as `if (§3§ > 0)`; a free one depends on no other statement of its block.
record Statement(String text, List<Statement> body, boolean free) {
    Statement {
        body = List.copyOf(body);
    }

    static Statement line(String text) {
        return new Statement(text, List.of(), false);
    }

    static Statement free(String text) {
        return new Statement(text, List.of(), true);
    }

    static Statement block(String head, List<Statement> body) {
        return new Statement(head, body, false);
    }

    boolean isBlock() {
        return !body.isEmpty();
    }

    /// All statements, those in bodies included.
    int count() {
        return 1 + body.stream().mapToInt(Statement::count).sum();
    }

    Statement withBody(List<Statement> changed) {
        return new Statement(text, changed, free);
    }

    /// Changes every block of statements, from the inside out.
    static List<Statement> changeBlocks(List<Statement> block, BlockChange change) {
        List<Statement> inside = new ArrayList<>();
        for (Statement statement : block) {
            inside.add(statement.isBlock() ? statement.withBody(changeBlocks(statement.body(), change)) : statement);
        }
        return change.apply(inside);
    }

    /// A change of one block.
    interface BlockChange {
        List<Statement> apply(List<Statement> block);
    }
}
