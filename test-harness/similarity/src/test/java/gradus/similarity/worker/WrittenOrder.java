package gradus.similarity.worker;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An order as a server writes it: contents lie in a folder under their hashes, and the order names them.
final class WrittenOrder {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Path folder;
    final ObjectNode root = MAPPER.createObjectNode();

    WrittenOrder(Path folder) {
        this.folder = folder;
        root.put("lineage", "some-sheet")
                .put("secret", "000102030405060708090a0b0c0d0e0f")
                .put("threshold", 90)
                .putNull("sheet");
        for (String list : new String[] {"templates", "expected", "partners", "submissions", "arriving"}) {
            root.putArray(list);
        }
        root.putObject("keepPairs").put("from", 20).put("each", 3).put("most", 5000);
        root.putObject("explain").put("most", 1000);
    }

    Path blob(byte[] content) throws IOException {
        Path file = folder.resolve("blobs").resolve(new Digest().add(content).hex());
        Files.createDirectories(file.getParent());
        return Files.exists(file) ? file : Files.write(file, content);
    }

    Path blob(String content) throws IOException {
        return blob(content.getBytes(StandardCharsets.UTF_8));
    }

    private void file(ObjectNode owner, String path, String text) throws IOException {
        owner.withArray("files")
                .addObject()
                .put("path", path)
                .put("blob", blob(text).toString());
    }

    void template(String... texts) throws IOException {
        ArrayNode templates = root.withArray("templates");
        ObjectNode version = templates.addObject().put("id", "v" + templates.size());
        for (int i = 0; i < texts.length; i++) {
            file(version, "src/File" + i + ".java", texts[i]);
        }
    }

    void template(SubmissionSources sources) throws IOException {
        ObjectNode version = root.withArray("templates").addObject().put("id", "v1");
        for (SourceFile file : sources.files()) {
            file(version, file.path(), file.text());
        }
    }

    /// A submission of this year, whose author is called like itself.
    ObjectNode add(String id, String... texts) throws IOException {
        return addTo("submissions", id, texts);
    }

    ObjectNode addTo(String list, String id, String... texts) throws IOException {
        ObjectNode submission =
                node(list, id, new Digest().add(String.join("\f", texts)).hex());
        for (int i = 0; i < texts.length; i++) {
            file(submission, "src/File" + i + ".java", texts[i]);
        }
        return submission;
    }

    ObjectNode add(SubmissionSources sources) throws IOException {
        Digest digest = new Digest();
        for (SourceFile file : sources.files()) {
            digest.add(file.path()).add(file.text());
        }
        ObjectNode submission = node("submissions", sources.id(), digest.hex());
        for (SourceFile file : sources.files()) {
            file(submission, file.path(), file.text());
        }
        return submission;
    }

    private ObjectNode node(String list, String id, String content) {
        ObjectNode submission = root.withArray(list)
                .addObject()
                .put("id", id)
                .put("content", content)
                .put("author", "author of " + id)
                .put("current", true)
                .putNull("report");
        submission.putArray("files");
        submission.putArray("facts");
        return submission;
    }

    void expected(String submission, String file, int from, int to) {
        root.withArray("expected")
                .addObject()
                .put("submission", submission)
                .put("file", file)
                .put("from", from)
                .put("to", to);
    }

    Path write() throws IOException {
        return Files.writeString(folder.resolve("order.json"), MAPPER.writeValueAsString(root));
    }
}
