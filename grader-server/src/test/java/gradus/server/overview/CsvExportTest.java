package gradus.server.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.overview.Gradebook.Cell;
import gradus.server.overview.Gradebook.Column;
import gradus.server.overview.Gradebook.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {
    @Test
    void writesPointsExactlyAndSaysWhatIsSpecial() {
        Cell graded =
                new Cell("a1", null, CardState.GRADED, 82_000, 57_405, true, 2, true, "−30 % (integrity case #12)");
        Cell open = new Cell("a2", null, CardState.OPEN, null, null, false, 0, false, null);
        Gradebook gradebook = new Gradebook(
                List.of(new Column("a1", "One", 15), new Column("a2", "Two", 20)),
                List.of(new Row("student01", "Student, 01", null, List.of(graded, open), 8.61)));
        List<String> lines = CsvExport.of(gradebook).lines().toList();
        assertEquals(
                "username,name,section,a1 raw,a1 final,a1 note,a2 raw,a2 final,a2 note,total percent", lines.get(0));
        assertEquals(
                "student01,\"Student, 01\",,82,57.405,\"late, set by a person, −30 % (integrity case #12), 2 not marked\",,,,8.61",
                lines.get(1));
        assertTrue(CsvExport.of(gradebook).endsWith("8.61\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@cmd", "\tx"})
    void aNameIsNeverAFormula(String name) {
        assertEquals("'" + name, CsvExport.cell(name));
    }

    @Test
    void quotesAndLineBreaksStayInsideTheirCell() {
        assertEquals("\"say \"\"hi\"\"\nthere\"", CsvExport.cell("say \"hi\"\nthere"));
        assertEquals("\"'=HYPERLINK(\"\"x\"\")\"", CsvExport.cell("=HYPERLINK(\"x\")"));
    }
}
