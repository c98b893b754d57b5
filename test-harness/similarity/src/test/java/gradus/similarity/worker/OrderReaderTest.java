package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.fakes.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderReaderTest {
    @TempDir
    private Path folder;

    private WrittenOrder order() throws IOException {
        WrittenOrder order = new WrittenOrder(folder);
        order.template(Programs.ORIGINAL);
        order.add("anna", Programs.ORIGINAL);
        order.add("beth", Programs.RENAMED).put("report", "/a/report.pdf").put("current", false);
        order.expected("anna", "src/File0.java", 3, 17);
        return order;
    }

    private String refused(Consumer<ObjectNode> change) throws IOException {
        WrittenOrder order = order();
        change.accept(order.root);
        Path file = order.write();
        Fault fault = assertThrows(Fault.class, () -> OrderReader.read(file));
        assertEquals(Fault.Code.BAD_ORDER, fault.code());
        return fault.sentence();
    }

    private static ObjectNode first(ObjectNode root, String list) {
        return (ObjectNode) root.path(list).get(0);
    }

    @Test
    void everythingThatIsOrderedIsRead() throws Exception {
        WrittenOrder written = order();
        written.root.withArray("arriving").add("beth");
        written.root.withArray("partners").addArray().add("x").add("y");
        written.root.put("sheet", "/a/handout.md");
        first(written.root, "submissions")
                .withArray("facts")
                .addObject()
                .put("name", "n")
                .put("value", "v");
        Order order = OrderReader.read(written.write());
        assertEquals("some-sheet", order.lineage());
        assertEquals(90, order.threshold());
        assertEquals("v1", order.templates().getFirst().id());
        assertEquals(List.of(new Order.Expected("anna", "src/File0.java", 3, 17)), order.expected());
        assertTrue(order.partners().excuse("x", "y"));
        assertEquals(Path.of("/a/handout.md"), order.sheet());
        assertEquals(Set.of("beth"), order.arriving());
        assertEquals(new Order.Kept(20, 3, 5000), order.kept());
        assertEquals(1000, order.explained());
        Order.Submission anna = order.submissions().getFirst();
        assertEquals("author of anna", anna.author());
        assertTrue(anna.current());
        assertNull(anna.report());
        assertEquals(List.of(new Order.Finding("n", "v")), anna.facts());
        assertEquals("src/File0.java", anna.files().getFirst().path());
        assertEquals(Path.of("/a/report.pdf"), order.submissions().getLast().report());
    }

    @Test
    void whatNeedNotBeSaidHasItsDefaults() throws Exception {
        WrittenOrder written = order();
        written.root.remove(List.of("threshold", "templates", "expected", "partners", "sheet", "arriving"));
        written.root.remove(List.of("keepPairs", "explain"));
        Order order = OrderReader.read(written.write());
        assertEquals(90, order.threshold());
        assertEquals(new Order.Kept(20, 3, 5000), order.kept());
        assertEquals(1000, order.explained());
        assertTrue(order.templates().isEmpty()
                && order.expected().isEmpty()
                && order.arriving().isEmpty());
    }

    @Test
    void whatIsMissingIsNamedByItsPath() throws Exception {
        assertTrue(refused(root -> root.remove("lineage")).contains("'lineage'"));
        assertTrue(refused(root -> first(root, "submissions").remove("author")).contains("'submissions[0].author'"));
        assertTrue(refused(root ->
                        ((ObjectNode) first(root, "submissions").path("files").get(0)).remove("blob"))
                .contains("'submissions[0].files[0].blob'"));
    }

    @Test
    void valuesOfAnotherKindAreRefused() throws Exception {
        refused(root -> root.put("threshold", "much"));
        refused(root -> root.put("templates", "none"));
        refused(root -> root.put("keepPairs", 3));
        refused(root -> root.put("sheet", 1));
        refused(root -> root.putObject("explain").put("most", 1.5));
        refused(root -> root.putArray("arriving").add(1));
        refused(root -> root.putArray("partners").add("x"));
        refused(root -> root.putArray("submissions").add("x"));
        refused(root -> first(root, "submissions").put("current", "yes"));
        refused(root -> first(root, "expected").put("from", "1"));
    }

    @Test
    void idsAreIds() throws Exception {
        refused(root -> first(root, "submissions").put("id", ""));
        refused(root -> first(root, "submissions").put("id", "a\tb"));
        refused(root -> first(root, "submissions").put("author", "a\nb"));
        refused(root -> first(root, "submissions").put("content", "\ud800"));
    }

    @Test
    void ordersThatContradictThemselvesAreRefused() throws Exception {
        assertTrue(refused(root -> root.withArray("submissions")
                        .add(first(root, "submissions").deepCopy()))
                .contains("two submissions anna"));
        assertTrue(refused(root -> first(root, "expected").put("submission", "carl"))
                .contains("'marked'"));
        assertTrue(refused(root -> root.withArray("arriving").add("carl")).contains("'arriving'"));
        assertTrue(refused(root -> first(root, "submissions")
                        .withArray("files")
                        .add(first(root, "submissions").path("files").get(0)))
                .contains("twice"));
        assertTrue(refused(root -> root.put("secret", "xyz")).contains("hexadecimal"));
    }
}
