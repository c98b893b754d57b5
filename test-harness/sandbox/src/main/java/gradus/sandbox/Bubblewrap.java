package gradus.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Holds a program with bubblewrap: own namespaces, nothing writable, a list of allowed system calls, limits.
final class Bubblewrap implements Sandbox {
    private final Backend backend;
    private final Tools tools;
    private final Identity identity;
    private final ControlGroups groups;
    private final Set<Protection> protections;
    private final OpenFilter filter;

    private Bubblewrap(
            Backend backend,
            Tools tools,
            Identity identity,
            ControlGroups groups,
            Set<Protection> protections,
            OpenFilter filter) {
        this.backend = backend;
        this.tools = tools;
        this.identity = identity;
        this.groups = groups;
        this.protections = Set.copyOf(protections);
        this.filter = filter;
    }

    /// Where user namespaces are allowed.
    static Bubblewrap create(Tools tools, Identity identity, ControlGroups groups, Set<Protection> protections)
            throws SandboxUnavailable {
        OpenFilter filter = filter(protections, CallTable.load());
        return new Bubblewrap(Backend.BUBBLEWRAP, tools, identity, groups, protections, filter);
    }

    /// Where they are not, for root.
    static Bubblewrap withoutUserNamespace(
            Tools tools, Identity identity, ControlGroups groups, Set<Protection> protections)
            throws SandboxUnavailable {
        if (identity instanceof Identity.Ourselves) {
            throw new SandboxUnavailable("only root can make namespaces without a user namespace;"
                    + " it is not needed where another backend holds.");
        }
        OpenFilter filter = filter(protections, CallTable.handover());
        return new Bubblewrap(Backend.BUBBLEWRAP_NO_USERNS, tools, identity, groups, protections, filter);
    }

    private static OpenFilter filter(Set<Protection> protections, CallTable table) throws SandboxUnavailable {
        try {
            return OpenFilter.of(SeccompFilter.compile(Protection.applied(protections, table)));
        } catch (IOException e) {
            throw new SandboxUnavailable(
                    "The folder for temporary files cannot be written, but the sandbox keeps its call filter there: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public String name() {
        return backend.word();
    }

    @Override
    public SandboxedProcess start(Confinement confinement) throws SandboxUnavailable {
        boolean outside = backend == Backend.BUBBLEWRAP && protections.contains(Protection.OWN_USER);
        boolean nested = backend == Backend.BUBBLEWRAP_NO_USERNS;
        Stage stage = stage(confinement, outside);
        List<String> before = nested ? dyingTogether() : stage.words(tools);
        Slot slot = Slot.take(identity, groups, confinement.limits());
        UserNumber inside = nested ? slot.user() : new UserNumber.Inherited();
        List<String> words = new ArrayList<>();
        if (outside) {
            words.addAll(slot.user().becoming(tools.setpriv(), List.of()));
        }
        words.addAll(new BubblewrapCommand(tools, confinement, stage, inside, protections).words());
        ProcessReading.Program program = nested ? ProcessReading.Program.GRANDCHILD : ProcessReading.Program.CHILD;
        return new Start(tools.shell(), before, filter.path(), words, program).in(slot, confinement, protections);
    }

    /// Puts bubblewrap into a process namespace of its own, as process 1 of it.
    ///
    /// The order to die with the parent is a signal for which the parent needs the right. bubblewrap has no
    /// capabilities left: it may not signal whom the program has become, and would leave it behind. With process 1
    /// the kernel itself ends the whole namespace.
    private List<String> dyingTogether() throws SandboxUnavailable {
        String unshare = Tools.find("unshare", "util-linux").toString();
        return List.of(
                tools.setpriv().toString(),
                "--pdeathsig=KILL",
                "--",
                unshare,
                "--pid",
                "--fork",
                "--kill-child=KILL",
                "--");
    }

    /// Root itself can show what lies in closed folders; the user of a sandbox needs a stage for it.
    private Stage stage(Confinement confinement, boolean outside) throws SandboxUnavailable {
        return switch (identity) {
            case Identity.Ourselves() -> {
                Reach.byOurselves(confinement.readOnly());
                yield Stage.none();
            }
            case Identity.Slots _ -> {
                Reach.byOthers(confinement.readOnly());
                yield outside ? Stage.of(confinement.readOnly()) : Stage.none();
            }
        };
    }
}
