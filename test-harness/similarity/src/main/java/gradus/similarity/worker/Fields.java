package gradus.similarity.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A JSON object of an order. What is missing or of the wrong kind is named by its path.
record Fields(JsonNode node, String path) {
    private Fault wrong(String name, String wanted) {
        return new Fault(Fault.Code.BAD_ORDER, "The order has no " + wanted + " at '" + path + name + "'.");
    }

    private boolean isAbsent(String name) {
        return node.path(name).isMissingNode() || node.path(name).isNull();
    }

    String text(String name) throws Fault {
        if (!node.path(name).isTextual()) {
            throw wrong(name, "text");
        }
        return node.path(name).textValue();
    }

    /// A text that names something: some characters, no control character and no half of a pair.
    String id(String name) throws Fault {
        String text = text(name);
        if (text.isEmpty()
                || text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
            throw wrong(name, "id without control characters");
        }
        return text;
    }

    int number(String name) throws Fault {
        if (!node.path(name).canConvertToInt() || !node.path(name).isIntegralNumber()) {
            throw wrong(name, "whole number");
        }
        return node.path(name).intValue();
    }

    int number(String name, int absent) throws Fault {
        return isAbsent(name) ? absent : number(name);
    }

    double amount(String name, double absent) throws Fault {
        if (isAbsent(name)) {
            return absent;
        }
        if (!node.path(name).isNumber()) {
            throw wrong(name, "number");
        }
        return node.path(name).doubleValue();
    }

    boolean flag(String name) throws Fault {
        if (!node.path(name).isBoolean()) {
            throw wrong(name, "true or false");
        }
        return node.path(name).booleanValue();
    }

    Path file(String name) throws Fault {
        try {
            return Path.of(text(name));
        } catch (InvalidPathException e) {
            throw wrong(name, "path of a file");
        }
    }

    @Nullable
    Path fileIfAny(String name) throws Fault {
        return isAbsent(name) ? null : file(name);
    }

    /// The object of this name; where there is none, an empty one.
    Fields object(String name) throws Fault {
        if (!isAbsent(name) && !node.path(name).isObject()) {
            throw wrong(name, "object");
        }
        return new Fields(node.path(name), path + name + ".");
    }

    /// The objects of a list; where there is none, no objects.
    List<Fields> list(String name) throws Fault {
        List<Fields> found = new ArrayList<>();
        for (JsonNode entry : elements(name)) {
            String place = path + name + "[" + found.size() + "]";
            if (!entry.isObject()) {
                throw new Fault(Fault.Code.BAD_ORDER, "The order has no object at '" + place + "'.");
            }
            found.add(new Fields(entry, place + "."));
        }
        return found;
    }

    private Iterable<JsonNode> elements(String name) throws Fault {
        if (!isAbsent(name) && !node.path(name).isArray()) {
            throw wrong(name, "list");
        }
        return node.path(name);
    }

    List<String> texts(String name) throws Fault {
        List<String> found = new ArrayList<>();
        for (JsonNode entry : elements(name)) {
            if (!entry.isTextual()) {
                throw wrong(name, "list of texts");
            }
            found.add(entry.textValue());
        }
        return found;
    }

    /// Lists of texts.
    List<List<String>> groups(String name) throws Fault {
        List<List<String>> found = new ArrayList<>();
        for (JsonNode entry : elements(name)) {
            List<String> group = new ArrayList<>();
            for (JsonNode text : entry) {
                group.add(text.asText());
            }
            if (!entry.isArray()) {
                throw wrong(name, "list of lists");
            }
            found.add(group);
        }
        return found;
    }
}
