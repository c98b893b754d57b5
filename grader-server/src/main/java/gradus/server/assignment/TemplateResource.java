package gradus.server.assignment;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/// The template folders that an instructor can publish.
@Path("/api/templates")
public class TemplateResource {
    private final Templates templates;

    TemplateResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    @Allowed(Access.ANY_INSTRUCTOR)
    public List<Templates.Template> templates() {
        return templates.all();
    }
}
