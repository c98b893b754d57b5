package gradus.server.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/// Replaces what the scanner guesses about types and answers by what the code says.
///
/// The scanner knows nothing of `@Nullable`, of sealed interfaces and of the guard; the browser's types come from
/// here.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ExactDocument implements OASFilter {
    private final IndexView index;

    public ExactDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            return;
        }
        Schemas schemas = new Schemas(index);
        Operations operations = new Operations(index, schemas);
        operations.types().forEach(schemas::addAll);
        // What only annotations name, such as the body of a refusal, says its own name.
        document.getComponents().getSchemas().keySet().forEach(schemas::addNamed);
        schemas.addNamed("Problem");
        document.getComponents().setSchemas(schemas.all());
        // git talks its own protocol below /git and needs no description here
        document.getPaths().getPathItems().keySet().stream()
                .filter(path -> !path.startsWith("/api/"))
                .toList()
                .forEach(document.getPaths()::removePathItem);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((verb, operation) -> operations.complete(path, verb, operation)));
    }
}
