package gradus.server.integrity;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// A case as one file for the examination board.
@Path("/api/courses/{course}/cases/{number}")
public class CaseFileResource {
    private final CaseFiles files;

    CaseFileResource(CaseFiles files) {
        this.files = files;
    }

    @GET
    @Path("file.html")
    @Produces(MediaType.TEXT_HTML)
    @Allowed(Access.TA)
    @Transactional
    public RestResponse<String> caseFileHtml(String number) {
        CaseFile file = files.export(number, "HTML");
        return attached(CaseFilePage.html(file), file.name() + ".html");
    }

    @GET
    @Path("file.pdf")
    @Produces("application/pdf")
    @Allowed(Access.TA)
    @Transactional
    public RestResponse<byte[]> caseFilePdf(String number) throws IOException {
        CaseFile file = files.export(number, "PDF");
        return attached(CaseFilePdf.of(file), file.name() + ".pdf");
    }

    private static <T> RestResponse<T> attached(T content, String name) {
        return ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
