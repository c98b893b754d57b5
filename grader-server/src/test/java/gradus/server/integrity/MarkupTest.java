package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void nothingThatSomebodyWroteBecomesMarkup() {
        assertEquals(
                "<p>&lt;script&gt;alert(&quot;x&quot;) &amp;&amp; 1&lt;/script&gt;</p>\n",
                new Markup().text("p", "<script>alert(\"x\") && 1</script>").written());
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertEquals("a\uFFFDb\uFFFD\tc\n\uFFFD 😀 é", Markup.escaped("a\u0000b\u001b\tc\n\uD800 😀 é"));
    }

    @Test
    void aTextKeepsItsParagraphs() {
        assertEquals(
                "<p>one</p>\n<p>two</p>\n",
                new Markup().paragraphs("one\n\n  \ntwo\n").written());
    }

    @Test
    void tablesHaveHeadings() {
        assertEquals(
                """
                <table><thead><tr><th>A</th>
                <th>B</th>
                </tr>
                </thead>
                <tbody><tr><td>1</td>
                <td>&lt;</td>
                </tr>
                </tbody>
                </table>
                """,
                new Markup()
                        .table(List.of("A", "B"), List.of(List.of("1", "<")))
                        .written());
        assertEquals("""
                <table class="facts"><tbody><tr><th>k</th>
                <td>v</td>
                </tr>
                </tbody>
                </table>
                """, new Markup().facts(List.of(new Markup.Fact("k", "v"))).written());
    }
}
