package gradus.similarity.synthetic;

import java.util.List;

/// A method of a generated program: the number of its name, its parameters as text, its body and the comment above it.
record Method(int name, String parameters, List<Statement> body, String comment) {
    Method {
        body = List.copyOf(body);
    }

    Method withBody(List<Statement> changed) {
        return new Method(name, parameters, changed, comment);
    }

    int statements() {
        return body.stream().mapToInt(Statement::count).sum();
    }
}
