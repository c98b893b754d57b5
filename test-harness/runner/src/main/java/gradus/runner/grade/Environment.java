package gradus.runner.grade;

import gradus.manifest.Preset;
import gradus.runner.bundle.AssignmentBundle;
import java.util.Map;
import java.util.TreeMap;

/// Names the software that a result depends on, so that a replay elsewhere can say what differs.
final class Environment {
    private Environment() {}

    static Map<String, String> of(AssignmentBundle bundle) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("jdk", Runtime.version().toString());
        environment.put("assignment-version", bundle.manifest().version());
        environment.put("tier", bundle.tier().name());
        environment.put("architecture", System.getProperty("os.arch", "unknown"));
        if (bundle.manifest().usesTorch()) {
            environment.put("libtorch", Preset.PYTORCH.version());
        }
        return environment;
    }
}
