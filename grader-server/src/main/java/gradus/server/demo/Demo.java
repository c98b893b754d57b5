package gradus.server.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.PrintStream;
import java.util.Optional;

/// Makes sure that the demo course is there, and prints how to sign in.
@ApplicationScoped
class Demo {
    private final DemoConfig config;
    private final DemoCourse course;
    private final DemoSubmissions submissions;

    Demo(DemoConfig config, DemoCourse course, DemoSubmissions submissions) {
        this.config = config;
        this.course = course;
        this.submissions = submissions;
    }

    void start(@Observes StartupEvent event) {
        if (!config.wanted()) {
            return;
        }
        if (!course.exists()) {
            DemoSecrets secrets = course.create();
            secrets.write(config.secretsFile());
            submissions.handIn();
        }
        welcome(System.out);
    }

    private void welcome(PrintStream out) {
        Optional<DemoSecrets> secrets = DemoSecrets.read(config.secretsFile());
        if (secrets.isEmpty()) {
            out.println("Gradus is at " + config.url() + ". The demo sign-ins were in " + config.secretsFile()
                    + ", which is gone; delete the data folder to start again.");
            return;
        }
        String token = secrets.get().tokens().getOrDefault("student01", "");
        String address = config.url().replace("http://", "");
        out.println("""

                Gradus is at %1$s

                  sign in as   student01 … student12 (students), ta1, ta2 (TAs), instructor
                  password     %2$s     (the same for all demo people)

                  git clone http://student01:%3$s@%4$s/git/%5$s/polynomial-regression/student01.git

                  everything above is kept in %6$s; Ctrl+C stops the server
                """.formatted(
                        config.url(), secrets.get().password(), token, address, DemoCourse.SLUG, config.secretsFile()));
    }
}
