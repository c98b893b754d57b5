package gradus.server.practice;

import java.util.ArrayList;
import java.util.List;

/// The pom of a jar in our repository: its name and what it needs.
final class PomText {
    private final String artifact;
    private final String version;
    private final List<String> needed = new ArrayList<>();

    PomText(String artifact, String version) {
        this.artifact = artifact;
        this.version = version;
    }

    void needs(String group, String name, String itsVersion) {
        needed.add(dependency(group, name, itsVersion, ""));
    }

    static String dependency(String group, String artifact, String version, String more) {
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>%s
                    </dependency>
                """.formatted(group, artifact, version, more);
    }

    String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>gradus</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(artifact, version, String.join("", needed));
    }
}
