package gradus.similarity.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.cohort.Cohort;
import gradus.similarity.cohort.Member;
import gradus.similarity.cohort.Partners;
import gradus.similarity.cohort.Progress;
import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.measure.Label;
import gradus.similarity.measure.Measurement;
import gradus.similarity.source.SubmissionSources;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String HOSTILE = "</pre><script>alert(1)</script>";
    private static final List<SubmissionSources> SOURCES = List.of(
            Programs.submission("anna", Programs.ORIGINAL.replace("no values yet", HOSTILE)),
            Programs.submission("<b>beth</b>", Programs.RENAMED, "class {{{"),
            Programs.submission("carl", Programs.OTHER),
            Programs.submission("dora"));

    private static Report report() throws Progress.Cancelled {
        List<Member> members =
                Fingerprints.of(SOURCES, Template.NONE).stream().map(Member::of).toList();
        Cohort cohort = Cohort.of(members, Partners.NONE);
        return Report.of(cohort, cohort.compare(Progress.NONE), 80, 10);
    }

    @Test
    void theTableNamesPairsReasonsClustersAndTroubledFiles() throws Progress.Cancelled {
        String text = new ReportTable(report(), 10).text();
        assertTrue(text.contains("4 submissions"), text);
        assertTrue(text.contains("the same steps in the same order"), text);
        assertTrue(text.contains("cluster from 80: <b>beth</b>, anna"), text);
        assertTrue(text.contains("src/File1.java"), text);
        assertTrue(text.contains("dora : EMPTY. It holds no Java file."), text);
    }

    @Test
    void theJsonHoldsEveryFilePairAndReason() throws Progress.Cancelled {
        JsonNode json = new ReportJson(report()).json();
        assertEquals(4, json.get("submissions").size());
        JsonNode first = json.get("pairs").get(0);
        assertEquals("anna", first.get("a").asText());
        assertTrue(first.get("suspicion").asDouble() > 80);
        assertTrue(first.get("channels").get("tiles").asDouble() > 0.8);
        JsonNode match = json.get("explained").get(0).get("matches").get(0);
        assertEquals("tiles", match.get("channel").asText());
        assertTrue(match.get("a").get("lastLine").asInt()
                > match.get("a").get("firstLine").asInt());
        assertEquals(2, json.get("clusters").get(0).size());
    }

    @Test
    void thePageEscapesWhatStudentsWrote() throws Progress.Cancelled {
        String page = new ReportHtml(report(), SOURCES).text();
        assertFalse(page.contains("<script"), "a script from a submission");
        assertFalse(page.contains("<b>beth"), "markup from a name");
        assertTrue(page.contains("&lt;script&gt;alert(1)"));
        assertTrue(page.contains("&lt;b&gt;beth&lt;/b&gt;"));
        assertFalse(page.contains("http"), "an address");
    }

    @Test
    void thePageShowsBothSides() throws Progress.Cancelled {
        String page = new ReportHtml(report(), SOURCES).text();
        assertTrue(page.contains("squares += distance * distance;"));
        assertTrue(page.contains("q += delta * delta;"));
    }

    @Test
    void theQualityTableNamesEveryChannelAndLevel() {
        List<Label> labels = List.of(
                new Label("", "anna", "<b>beth</b>", true, "renamed"), new Label("", "anna", "carl", false, ""));
        QualityTable table = new QualityTable("set", Measurement.of(SOURCES, labels, Template.NONE));
        assertTrue(table.text().contains("suspicion"), table.text());
        assertTrue(table.text().contains("renamed"), table.text());
        ObjectNode node = new JsonMapper().createObjectNode();
        table.write(node);
        assertEquals(1, node.get("scores").get("suspicion").get("auc").asDouble());
        assertEquals(2, node.get("pairs").size());
    }
}
