package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.course.Role;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import gradus.server.platform.Hashes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CaseFileResourceTest {
    @Inject
    Ring ring;

    private Response file(int number, String form) {
        return ring.as(ring.ta).get(ring.at("cases/" + number + "/file." + form));
    }

    private String html(int number) {
        return file(number, "html").then().statusCode(200).extract().asString();
    }

    private String pdf(int number) throws IOException {
        byte[] bytes = file(number, "pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Document parsed(String html) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    /// What a board needs, as it stands in both forms.
    private List<String> expected(int number) {
        String hash = ring.read(number).extract().path("evidence.hash");
        return List.of(
                "Integrity case #" + number,
                "found by a comparison",
                ring.ada.name + " (" + ring.ada.username + ")",
                ring.bens.submissionId.toString(),
                "by " + ring.ta.username + "; time to reply until",
                "Please tell us how your work came about.",
                "I wrote this on my own.",
                hash,
                "the stored evidence has this hash",
                "93 of 100",
                "secret remark of cleo",
                "src/Model.java, lines 1 to 3",
                "the passages are the same",
                "confirm ruling",
                "none was changed or removed");
    }

    @Test
    void bothFormsHoldTheWholeCase() throws IOException {
        int number = ring.ruled();
        String page = html(number).replaceAll("\\s+", " ");
        String paper = pdf(number);
        for (String part : expected(number)) {
            assertTrue(page.contains(part), () -> part + " is missing in " + page);
            // A long word is broken at the end of a line of the paper.
            assertTrue(paper.replace(" ", "").contains(part.replace(" ", "")), () -> part + " is missing in " + paper);
        }
        assertTrue(page.contains("42.0 points"), page);
        assertTrue(paper.contains("42.0 points"), paper);
    }

    @Test
    void theHtmlNeedsNothingElseAndItsEvidenceCanBeHashedAgain() throws Exception {
        int number = ring.ruled();
        String html = html(number);
        for (String outside : List.of("<script", "<link", "<img", "src=\"", "href=", "url(", "@import")) {
            assertFalse(html.contains(outside), outside);
        }
        NodeList texts = parsed(html).getElementsByTagName("pre");
        String frozen = texts.item(texts.getLength() - 1).getTextContent();
        assertEquals(ring.read(number).extract().path("evidence.hash"), Hashes.of(frozen));
    }

    @Test
    void hostileTextsStayTextInBothForms() throws Exception {
        Map<String, Object> pair = Map.of(
                "a",
                ring.adas.submissionId.toString(),
                "b",
                "<img src=x onerror=alert(1)> Otto",
                "suspicion",
                50,
                "aInB",
                0.5,
                "bInA",
                0.5,
                "first",
                "UNKNOWN",
                "why",
                List.of("]]></style><h1>owned</h1> &nbsp; \u001b[31m → naïve Ωμέγα Привет 漢字"),
                "matches",
                List.of());
        Map<String, Object> wanted = ring.wanted(
                List.of(Ring.member(ring.adas), Map.of("outside", "<img src=x onerror=alert(1)> Otto")), List.of(pair));
        int number = ring.open(wanted).statusCode(201).extract().path("number");
        String html = html(number);
        assertFalse(html.contains("<img"), html);
        assertEquals(1, parsed(html).getElementsByTagName("h1").getLength());
        String paper = pdf(number);
        assertTrue(paper.contains("<img src=x onerror=alert(1)> Otto"), paper);
        assertTrue(paper.contains("naïve Ωμέγα Привет"), paper);
    }

    @Test
    void aCaseIsExportedAtEveryStage() throws IOException {
        int number = ring.opened();
        assertTrue(pdf(number).contains("not given"));
        assertTrue(html(number).contains("There is none."));
        ring.notify(number, 0, "Please explain.").statusCode(204);
        assertTrue(html(number).contains("No reply."));
        ring.step(ring.instructor, number, "dismissal", "a coincidence").statusCode(204);
        assertTrue(pdf(number).contains("Dismissed"));
    }

    @Test
    void aFileIsForStaffAndWhoTookItIsWrittenDown() {
        int number = ring.opened();
        html(number);
        assertEquals(
                List.of("open integrity case", "export integrity case"),
                ring.read(number).extract().path("history.action"));
        Person other = ring.people.member(ring.course, Role.STUDENT);
        ring.as(other).get(ring.at("cases/" + number + "/file.pdf")).then().statusCode(403);
        ring.as(ring.ada).get(ring.at("cases/" + number + "/file.html")).then().statusCode(403);
        assertTrue(file(number, "pdf").header("Content-Disposition").contains("integrity-case-" + number + ".pdf"));
    }
}
