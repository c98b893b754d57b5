package attack;

import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

/** Prints its environment and reads the places where machines keep tokens. The canary may be in none of them. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        System.out.println(System.getenv());
        Attempt.mustBeFalse(
                "the environment has names of the grader",
                () -> System.getenv().keySet().stream().anyMatch(name -> name.startsWith("GRADUS")));
        for (String path : List.of(
                "/root/.ssh",
                "/var/run/secrets",
                "/run/secrets",
                "/etc/shadow",
                "/etc/passwd",
                "/proc/1/root/etc/passwd",
                "/home")) {
            Attempt.mustNotOpen(Path.of(path));
        }
        Attempt.mustFail("asks the metadata address", () -> new Socket("169.254.169.254", 80));
    }
}
