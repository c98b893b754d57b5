package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Holds a program with bubblewrap: own namespaces, nothing writable, a list of allowed system calls, limits.
final class Bubblewrap implements Sandbox {
    /// Leaves the filter open as descriptor 9, which Java cannot do by itself, and becomes the rest of the line.
    private static final String WITH_FILTER = "exec 9<\"$1\"; shift; exec \"$@\"";

    private final Tools tools;
    private final Identity identity;
    private final OpenFilter filter;

    private Bubblewrap(Tools tools, Identity identity, OpenFilter filter) {
        this.tools = tools;
        this.identity = identity;
        this.filter = filter;
    }

    static Bubblewrap create() throws SandboxUnavailable {
        Tools tools = Tools.find();
        Identity identity = Identity.current();
        try {
            return new Bubblewrap(tools, identity, OpenFilter.of(SeccompFilter.compile(CallTable.load())));
        } catch (IOException e) {
            throw new SandboxUnavailable(
                    "The folder for temporary files cannot be written, but the sandbox keeps its call filter there: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public String name() {
        return switch (identity) {
            case Identity.Ourselves _ -> "bubblewrap";
            case Identity.Slots _ -> "bubblewrap under a user of its own";
        };
    }

    @Override
    public SandboxedProcess start(Confinement confinement) throws SandboxUnavailable {
        return switch (identity) {
            case Identity.Ourselves _ -> {
                Reach.byOurselves(confinement.readOnly());
                yield spawn(confinement, Stage.none(), List.of(), () -> {});
            }
            case Identity.Slots slots -> {
                Reach.byOthers(confinement.readOnly());
                Stage stage = Stage.of(confinement.readOnly());
                int user = slots.acquire();
                yield spawn(confinement, stage, becoming(user), () -> slots.release(user));
            }
        };
    }

    private List<String> becoming(int user) {
        return List.of(tools.setpriv().toString(), "--reuid=" + user, "--regid=" + user, "--clear-groups", "--");
    }

    private SandboxedProcess spawn(Confinement confinement, Stage stage, List<String> becoming, Runnable ended)
            throws SandboxUnavailable {
        try {
            List<String> command = new ArrayList<>(stage.words(tools));
            command.addAll(List.of(tools.shell().toString(), "-c", WITH_FILTER, "sandbox"));
            command.add(filter.path().toString());
            command.addAll(becoming);
            command.addAll(new BubblewrapCommand(tools, confinement, stage).words());
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(Path.of("/").toFile());
            // bubblewrap's own environment would be readable inside as that of process 1.
            builder.environment().clear();
            Process outer = Spawner.start(builder);
            // Now, while it is still a shell of our own user.
            WidePipes.of(outer.pid());
            SandboxedProcess process = new SandboxedProcess(outer, confinement.limits(), ended);
            process.begin();
            return process;
        } catch (IOException e) {
            ended.run();
            throw new SandboxUnavailable("The sandbox could not be started: " + e.getMessage(), e);
        }
    }
}
