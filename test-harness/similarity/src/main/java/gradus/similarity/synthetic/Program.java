package gradus.similarity.synthetic;

import java.util.List;

/// A generated program: its methods in order.
record Program(List<Method> methods) {
    Program {
        methods = List.copyOf(methods);
    }

    int statements() {
        return methods.stream().mapToInt(Method::statements).sum();
    }
}
