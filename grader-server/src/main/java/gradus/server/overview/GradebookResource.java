package gradus.server.overview;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.course.Caller;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// The table of a course, for the screen and for spreadsheets.
@Path("/api/courses/{course}")
public class GradebookResource {
    private final GradebookTable table;
    private final Caller caller;

    GradebookResource(GradebookTable table, Caller caller) {
        this.table = table;
        this.caller = caller;
    }

    @GET
    @Path("gradebook")
    @Allowed(Access.TA)
    @Transactional
    public Gradebook gradebook() {
        return table.of(caller.course());
    }

    @GET
    @Path("gradebook.csv")
    @Produces("text/csv")
    @Allowed(Access.TA)
    @Transactional
    public RestResponse<String> gradebookCsv() {
        return ResponseBuilder.ok(CsvExport.of(table.of(caller.course())))
                .header("Content-Disposition", "attachment; filename=\"" + caller.course().slug + "-gradebook.csv\"")
                .build();
    }
}
