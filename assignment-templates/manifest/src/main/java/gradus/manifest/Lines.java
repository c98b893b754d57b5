package gradus.manifest;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Where in `assignment.yaml` each value stands: `rubric/3/points` is the points of the fourth line of the rubric.
final class Lines {
    private final Map<String, Integer> lines = new HashMap<>();

    private Lines() {}

    /// Reads the places of a document that is known to be YAML.
    static Lines of(String yaml) {
        Lines lines = new Lines();
        Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        if (root != null) {
            lines.collect("", root);
        }
        return lines;
    }

    /// Starts a problem's sentence with the line it is about; a value that is not there has the line of what holds it.
    String at(String path) {
        String known = path;
        while (!known.isEmpty() && !lines.containsKey(known)) {
            known = known.contains("/") ? known.substring(0, known.lastIndexOf('/')) : "";
        }
        Integer line = lines.get(known);
        return line == null || known.isEmpty() ? "" : "line " + line + ": ";
    }

    private void collect(String path, Node node) {
        switch (node) {
            case MappingNode mapping -> mapping.getValue().forEach(tuple -> entry(path, tuple));
            case SequenceNode sequence -> items(path, sequence.getValue());
            default -> {}
        }
    }

    private void entry(String path, NodeTuple tuple) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            String place = path.isEmpty() ? key.getValue() : path + "/" + key.getValue();
            lines.put(place, key.getStartMark().getLine() + 1);
            collect(place, tuple.getValueNode());
        }
    }

    private void items(String path, List<Node> items) {
        for (int i = 0; i < items.size(); i++) {
            String place = path + "/" + i;
            lines.put(place, items.get(i).getStartMark().getLine() + 1);
            collect(place, items.get(i));
        }
    }
}
