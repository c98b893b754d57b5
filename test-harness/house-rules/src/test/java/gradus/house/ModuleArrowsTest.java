package gradus.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The table of modules in ARCHITECTURE.md and the poms say the same, in both directions.
class ModuleArrowsTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| `[^|]*` \\| ([^|]*) \\| [^|]* \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+)`");

    @Test
    void documentAndPomsShowTheSameArrows() throws Exception {
        Map<String, Set<String>> documented = documented();
        Map<String, Set<String>> built = new TreeMap<>();
        for (Path pom : Repository.files("pom.xml")) {
            if (!Repository.isTest(pom)) {
                addArrows(pom, built);
            }
        }
        assertEquals(documented, built);
    }

    private static Map<String, Set<String>> documented() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        Matcher rows = ROW.matcher(Repository.read(Repository.root().resolve("ARCHITECTURE.md")));
        while (rows.find()) {
            Set<String> targets = new TreeSet<>();
            NAME.matcher(rows.group(2)).results().forEach(name -> targets.add(name.group(1)));
            arrows.put(rows.group(1), targets);
        }
        return arrows;
    }

    private static void addArrows(Path pom, Map<String, Set<String>> arrows)
            throws ParserConfigurationException, SAXException, IOException {
        Element project = project(pom);
        if (child(project, "packaging").equals("pom")) {
            return;
        }
        Set<String> targets = own(project);
        Optional<Element> parent = element(project, "parent");
        String path = parent.map(declared -> child(declared, "relativePath")).orElse("");
        // What a parent of modules depends on, all of them depend on.
        if (!path.isEmpty()) {
            targets.addAll(own(project(pom.resolveSibling(path).normalize())));
        }
        arrows.put(child(project, "artifactId"), targets);
    }

    private static Set<String> own(Element project) {
        Set<String> targets = new TreeSet<>();
        element(project, "dependencies").stream()
                .flatMap(dependencies -> elements(dependencies, "dependency"))
                .filter(dependency -> child(dependency, "groupId").equals("gradus")
                        && !child(dependency, "scope").equals("test"))
                .forEach(dependency -> targets.add(child(dependency, "artifactId")));
        return targets;
    }

    private static Element project(Path pom) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
    }

    private static Optional<Element> element(Element parent, String name) {
        return elements(parent, name).findFirst();
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getNodeName().equals(name));
    }

    private static String child(Element element, String name) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().strip();
            }
        }
        return "";
    }
}
