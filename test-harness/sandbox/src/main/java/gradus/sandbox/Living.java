package gradus.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The confined processes of this JVM. If it ends while some run, by a signal or by itself, they are ended with what
/// they hold: the kernel would kill them too, but leave their control groups.
final class Living {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<SandboxedProcess> PROCESSES = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Living::end, "sandbox-end"));
    }

    private Living() {}

    static void add(SandboxedProcess process) {
        PROCESSES.add(process);
    }

    static void remove(SandboxedProcess process) {
        PROCESSES.remove(process);
    }

    private static void end() {
        List<SandboxedProcess> left = List.copyOf(PROCESSES);
        left.forEach(SandboxedProcess::kill);
        left.forEach(process -> process.settle(PATIENCE));
    }
}
