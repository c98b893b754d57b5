package gradus.similarity.worker;

import gradus.similarity.fingerprint.FingerprintBytes;

/// The sentence that tells a reader how a result came about.
final class Settings {
    private Settings() {}

    static String sentence(Order order, String whom) {
        return "Engine " + FingerprintBytes.FORMAT + " compared " + whom + " among "
                + counted(order.submissions().size(), "submission", "submissions")
                + " of all years by steps in order (nine tokens or more), statements, expressions, literals and library"
                + " names, and comments, each weighted by how rare it is; base code is "
                + counted(order.templates().size(), "version", "versions") + " of the template and "
                + counted(order.expected().size(), "expected place", "expected places") + ".";
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
