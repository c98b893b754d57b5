package gradus.runner.author;

import gradus.manifest.Manifest;
import gradus.runner.fault.BadInput;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/// What is called otherwise in the new assignment: id, title, packages and the interface.
record Names(Map<String, String> replacements, Manifest from, String id) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    static final String TORCH = "gradus.reference.torch";

    /// @param words what the template's sources call things already
    /// @throws BadInput when the id has another form
    static Names of(Manifest from, String id, Set<String> words) throws BadInput {
        if (!ID.matcher(id).matches()) {
            throw new BadInput("An assignment's id is made of lower-case words joined by '-', such as my-sheet; '" + id
                    + "' is not. Name another folder, or give --id.");
        }
        String ownPackage = "assignment." + packageName(id);
        Map<String, String> names = new LinkedHashMap<>();
        names.put(TORCH, ownPackage + ".reference.torch");
        names.put(packageOf(from.reference()), ownPackage + ".reference");
        names.put(packageOf(from.contract()), ownPackage);
        names.put(simple(from.contract()), typeName(id, words));
        names.put(from.id(), id);
        names.put(from.title(), title(id));
        return new Names(names, from, id);
    }

    /// Renames everything in a text.
    String in(String text) {
        String renamed = text;
        for (Map.Entry<String, String> name : replacements.entrySet()) {
            renamed = renamed.replace(name.getKey(), name.getValue());
        }
        return renamed;
    }

    /// Renames everything in a path with `/`.
    String inPath(String path) {
        String renamed = path;
        for (Map.Entry<String, String> name : replacements.entrySet()) {
            renamed = renamed.replace(
                    name.getKey().replace('.', '/'), name.getValue().replace('.', '/'));
        }
        return renamed;
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /// `switch` is a good id and no package.
    private static String packageName(String id) {
        String name = id.replace("-", "");
        return SourceVersion.isKeyword(name) ? name + "sheet" : name;
    }

    /// The interface `Images` would hide the `Images` that its own methods take.
    private static String typeName(String id, Set<String> words) {
        String name = camel(id);
        return words.contains(name) ? name + "Sheet" : name;
    }

    private static String camel(String id) {
        return Arrays.stream(id.split("-")).map(Names::capitalised).collect(Collectors.joining());
    }

    private static String title(String id) {
        return capitalised(id.replace('-', ' '));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
