package gradus.runner.attack;

import gradus.sandbox.Confinement;
import gradus.sandbox.Sandbox;
import gradus.sandbox.SandboxUnavailable;
import gradus.sandbox.SandboxedProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// The sandbox of one case: remembers which processes were started through it, so that cases can run side by
/// side.
final class CountedSandbox implements Sandbox {
    /// One start at a time: a new child of this process can then belong to one case only.
    private static final ReentrantLock STARTING = new ReentrantLock();

    private final Sandbox sandbox;
    private final List<ProcessHandle> started = new ArrayList<>();

    CountedSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public String name() {
        return sandbox.name();
    }

    @Override
    public SandboxedProcess start(Confinement confinement) throws SandboxUnavailable {
        STARTING.lock();
        try {
            List<ProcessHandle> before = ProcessHandle.current().children().toList();
            SandboxedProcess process = sandbox.start(confinement);
            ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child))
                    .forEach(started::add);
            return process;
        } finally {
            STARTING.unlock();
        }
    }

    /// Every process that was started, and what these started in turn.
    List<ProcessHandle> started() {
        STARTING.lock();
        try {
            return started.stream()
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .toList();
        } finally {
            STARTING.unlock();
        }
    }
}
