package gradus.server.intake;

import java.util.List;

/// The folder that zip programs and folder uploads put around everything.
final class Wrapper {
    private Wrapper() {}

    /// The common first folder of all paths with its `/`, or an empty text when there is none to take off.
    ///
    /// `src` is kept: it belongs to the submission. What macOS adds beside the folder does not count.
    static String around(List<String> paths) {
        List<String> counted =
                paths.stream().filter(path -> !path.startsWith("__MACOSX/")).toList();
        if (counted.isEmpty()) {
            return "";
        }
        String first = counted.getFirst().substring(0, counted.getFirst().indexOf('/') + 1);
        boolean common = !first.isEmpty()
                && !first.equals("src/")
                && counted.stream().allMatch(path -> path.startsWith(first) && path.length() > first.length());
        return common ? first : "";
    }
}
