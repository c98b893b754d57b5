package gradus.server.intake;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.platform.Problem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Git's smart HTTP protocol for the repositories of students; a refusal is one line of plain text, which git
/// shows.
@Path("/git/{course}/{assignment}/{student}.git")
@Blocking
public class GitResource {
    private static final String UPLOAD_PACK = "git-upload-pack";
    private static final String RECEIVE_PACK = "git-receive-pack";

    private final RepositoryAccess access;
    private final Pushes pushes;

    GitResource(RepositoryAccess access, Pushes pushes) {
        this.access = access;
        this.pushes = pushes;
    }

    /// Lists the branches; this is how every fetch and push begins.
    @GET
    @Path("info/refs")
    @Allowed(Access.MEMBER)
    public Response refs(
            String assignment,
            String student,
            @QueryParam("service") @Nullable String service,
            @HeaderParam("Git-Protocol") @Nullable String protocol)
            throws IOException {
        boolean fetch = UPLOAD_PACK.equals(service);
        if (!fetch && !RECEIVE_PACK.equals(service)) {
            throw Problem.forbidden("This server speaks git's smart protocol only: use git 1.6.6 or newer.");
        }
        RepositoryAccess.Opened opened =
                fetch ? access.forReading(assignment, student) : access.forPushing(assignment, student);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Repository repository = opened.repository()) {
            advertise(repository, opened, fetch, protocol, answer);
        }
        return answer(answer.toByteArray(), service + "-advertisement");
    }

    /// Sends what a clone or fetch asks for.
    @POST
    @Path(UPLOAD_PACK)
    @Consumes("application/x-git-upload-pack-request")
    @Allowed(Access.MEMBER)
    public Response fetch(
            String assignment,
            String student,
            @HeaderParam("Git-Protocol") @Nullable String protocol,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            InputStream body) {
        RepositoryAccess.Opened opened = access.forReading(assignment, student);
        StreamingOutput pack = out -> {
            try (Repository repository = opened.repository()) {
                uploadPack(repository, protocol).upload(plain(body, encoding), out, null);
            }
        };
        return answer(pack, UPLOAD_PACK + "-result");
    }

    /// Takes a push, and streams receipt, progress and result to the terminal; it may wait for minutes.
    @POST
    @Path(RECEIVE_PACK)
    @Consumes("application/x-git-receive-pack-request")
    @Allowed(Access.MEMBER)
    @RunOnVirtualThread
    public Response receive(
            String assignment,
            String student,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            InputStream body,
            @Context UriInfo uri,
            @Context RoutingContext context) {
        RepositoryAccess.Opened opened = access.forPushing(assignment, student);
        HttpServerResponse response = context.response();
        Pushes.Watcher watcher = new Pushes.Watcher(uri.getBaseUri(), response::closed);
        StreamingOutput report = out -> {
            try (Repository repository = opened.repository()) {
                pushes.receive(repository, opened, plain(body, encoding), out, watcher);
            }
        };
        return answer(report, RECEIVE_PACK + "-result");
    }

    @ServerExceptionMapper
    Response refused(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .entity(problem.getMessage() + "\n")
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));
        if (problem.status() == 401) {
            answer.header("WWW-Authenticate", "Basic realm=\"Gradus: user name and access token\", charset=\"UTF-8\"");
        }
        return answer.build();
    }

    private void advertise(
            Repository repository,
            RepositoryAccess.Opened opened,
            boolean fetch,
            @Nullable String protocol,
            ByteArrayOutputStream answer)
            throws IOException {
        PacketLineOut lines = new PacketLineOut(answer);
        RefAdvertiser refs = new RefAdvertiser.PacketLineOutRefAdvertiser(lines);
        boolean second = fetch && protocol != null && protocol.contains("version=2");
        if (!second) {
            lines.writeString("# service=" + (fetch ? UPLOAD_PACK : RECEIVE_PACK) + "\n");
            lines.end();
        }
        if (fetch) {
            uploadPack(repository, protocol).sendAdvertisedRefs(refs, second ? UPLOAD_PACK : null);
        } else {
            pushes.receivePack(repository, opened).sendAdvertisedRefs(refs);
        }
    }

    private static UploadPack uploadPack(Repository repository, @Nullable String protocol) {
        UploadPack pack = new UploadPack(repository);
        pack.setBiDirectionalPipe(false);
        if (protocol != null) {
            pack.setExtraParameters(List.of(protocol.split(":")));
        }
        return pack;
    }

    private static InputStream plain(InputStream body, @Nullable String encoding) throws IOException {
        return "gzip".equals(encoding) || "x-gzip".equals(encoding) ? new GZIPInputStream(body) : body;
    }

    private static Response answer(Object entity, String type) {
        return Response.ok(entity, "application/x-" + type)
                .header("Cache-Control", "no-cache, max-age=0, must-revalidate")
                .header("Pragma", "no-cache")
                .build();
    }
}
