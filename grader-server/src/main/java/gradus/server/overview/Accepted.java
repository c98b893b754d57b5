package gradus.server.overview;

import gradus.manifest.Limits;
import gradus.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;

/// What may be handed in, said before a student has to find out.
final class Accepted {
    private Accepted() {}

    static List<String> sentences(Manifest manifest) {
        Limits limits = manifest.limits();
        List<String> sentences = new ArrayList<>();
        sentences.add("Push the branch main, or upload one zip or single files.");
        sentences.add("Java sources below src/: at most " + limits.sourceFiles() + " files and " + limits.sourceKb()
                + " KB together, in UTF-8.");
        sentences.add("Exactly one class implements " + manifest.contract()
                + "; it is public and has a public constructor without parameters or with one Device.");
        sentences.add("One report named report.pdf, at most " + limits.reportMb()
                + " MB; without it the items that a person marks stay at 0.");
        if (manifest.usesTorch()) {
            sentences.add("Your code may use libtorch (org.bytedeco.pytorch) and nothing else outside the JDK.");
        } else {
            sentences.add("Your code may use the JDK and the classes of the assignment, no other libraries.");
        }
        sentences.add("Class files, jars and notebooks are refused; build files are ignored.");
        return sentences;
    }
}
