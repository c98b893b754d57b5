package gradus.similarity.tokens;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.Optional;

/// The name behind a call or a `new`, where it is the library's or the template's.
final class Calls {
    private Calls() {}

    static Optional<String> name(Tree tree, Names names) {
        return switch (tree) {
            case MethodInvocationTree call -> called(call.getMethodSelect(), names);
            case NewClassTree creation ->
                Optional.of(simpleName(creation.getIdentifier())).filter(names::isKept);
            default -> Optional.empty();
        };
    }

    /// A call without receiver is one's own method, unless the template declares it.
    private static Optional<String> called(ExpressionTree select, Names names) {
        return switch (select) {
            case MemberSelectTree member ->
                Optional.of(member.getIdentifier().toString()).filter(names::isKept);
            case IdentifierTree identifier ->
                Optional.of(identifier.getName().toString()).filter(names::isTemplates);
            default -> Optional.empty();
        };
    }

    static String simpleName(Tree tree) {
        return switch (tree) {
            case ClassTree type -> type.getSimpleName().toString();
            case IdentifierTree identifier -> identifier.getName().toString();
            case MemberSelectTree select -> select.getIdentifier().toString();
            case ParameterizedTypeTree type -> simpleName(type.getType());
            default -> "";
        };
    }
}
