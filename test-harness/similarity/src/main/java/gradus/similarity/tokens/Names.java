package gradus.similarity.tokens;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names that carry meaning in a comparison: those of the library and of the template. Names that a student
/// declares carry none, since renaming them is the first thing that a copier does.
record Names(Set<String> declared, Set<String> template) {

    /// The names of classes, methods and variables that these files declare.
    static Set<String> declaredIn(List<CompilationUnitTree> units) {
        Set<String> found = new HashSet<>();
        TreeScanner<@Nullable Void, @Nullable Void> scanner = new TreeScanner<>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                found.add(method.getName().toString());
                return super.visitMethod(method, null);
            }

            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                found.add(type.getSimpleName().toString());
                return super.visitClass(type, null);
            }

            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                found.add(variable.getName().toString());
                return super.visitVariable(variable, null);
            }
        };
        units.forEach(unit -> scanner.scan(unit, null));
        return found;
    }

    boolean isKept(String name) {
        return template.contains(name) || !declared.contains(name);
    }

    boolean isTemplates(String name) {
        return template.contains(name);
    }
}
