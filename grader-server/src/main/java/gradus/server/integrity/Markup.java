package gradus.server.integrity;

import java.util.List;

/// Writes a page that is well-formed XML and HTML at once. Every text is escaped; nothing can be written unescaped.
final class Markup {
    private final StringBuilder page = new StringBuilder();

    /// Writes one element around a text.
    Markup text(String element, String text) {
        open(element);
        page.append(escaped(text));
        return close(element);
    }

    Markup open(String element) {
        page.append('<').append(element).append('>');
        return this;
    }

    Markup open(String element, String className) {
        page.append('<').append(element).append(" class=\"").append(className).append("\">");
        return this;
    }

    Markup close(String element) {
        page.append("</").append(element).append(">\n");
        return this;
    }

    /// Writes a text of several paragraphs.
    Markup paragraphs(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> text("p", line));
        return this;
    }

    /// Writes a table with headings; each row has as many cells as there are headings.
    Markup table(List<String> headings, List<List<String>> rows) {
        open("table").open("thead").open("tr");
        headings.forEach(heading -> text("th", heading));
        close("tr").close("thead").open("tbody");
        for (List<String> row : rows) {
            open("tr");
            row.forEach(cell -> text("td", cell));
            close("tr");
        }
        return close("tbody").close("table");
    }

    /// Writes a table of names and values.
    Markup facts(List<Fact> facts) {
        open("table", "facts").open("tbody");
        for (Fact fact : facts) {
            open("tr").text("th", fact.name()).text("td", fact.value()).close("tr");
        }
        return close("tbody").close("table");
    }

    /// One line of a table of facts.
    record Fact(String name, String value) {}

    String written() {
        return page.toString();
    }

    /// Escapes what XML reserves, and replaces what XML cannot hold at all.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /// XML 1.0, production 2.
    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
