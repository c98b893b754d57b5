package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Holds a program without anybody's permission: a [Jail] gives up every right and becomes it. The program stays
/// among the machine's processes and sees its file system from outside: names and sizes, never contents.
final class JailSandbox implements Sandbox {
    /// Of the machine's own files, beside the system's libraries: what a JVM asks about itself and the processor,
    /// and devices without a state. The rest of /proc/self would show the machine's mounts and connections.
    private static final List<Path> ALWAYS = Stream.of(
                    "/proc/self/maps",
                    "/proc/self/stat",
                    "/proc/self/statm",
                    "/proc/self/status",
                    "/proc/self/limits",
                    "/proc/self/environ",
                    "/proc/self/cmdline",
                    "/proc/cpuinfo",
                    "/proc/meminfo",
                    "/dev/null",
                    "/dev/zero",
                    "/dev/random",
                    "/dev/urandom")
            .map(Path::of)
            .toList();

    private final Path shell;
    private final Path setpriv;
    private final Identity identity;
    private final ControlGroups groups;
    private final Set<Protection> protections;

    private JailSandbox(
            Path shell, Path setpriv, Identity identity, ControlGroups groups, Set<Protection> protections) {
        this.shell = shell;
        this.setpriv = setpriv;
        this.identity = identity;
        this.groups = groups;
        this.protections = Set.copyOf(protections);
    }

    static JailSandbox create(Identity identity, ControlGroups groups, Set<Protection> protections)
            throws SandboxUnavailable {
        return new JailSandbox(
                Tools.find("sh", "dash"), Tools.find("setpriv", "util-linux"), identity, groups, protections);
    }

    @Override
    public String name() {
        return Backend.JAIL.word();
    }

    @Override
    public SandboxedProcess start(Confinement confinement) throws SandboxUnavailable {
        List<String> jail = jail(confinement.readOnly());
        Slot slot = Slot.take(identity, groups, confinement.limits());
        List<String> words = new ArrayList<>(slot.user().becoming(setpriv, List.of()));
        words.addAll(jail);
        words.addAll(order(confinement, slot).words());
        return new Start(shell, List.of(), Path.of("/dev/null"), words, ProcessReading.Program.ITSELF)
                .in(slot, confinement, protections);
    }

    /// The command line of the jail's own program, once it is sure that this and what it is to show can be read.
    private List<String> jail(List<Path> shown) throws SandboxUnavailable {
        try {
            List<Path> visible = new ArrayList<>(shown);
            visible.addAll(OwnProgram.readOnly());
            switch (identity) {
                case Identity.Ourselves() -> Reach.byOurselves(visible);
                case Identity.Slots _ -> Reach.byOthersWithoutStage(visible);
            }
            return OwnProgram.words(Jail.class);
        } catch (IOException e) {
            throw new SandboxUnavailable("The sandbox cannot find its JDK: " + e.getMessage(), e);
        }
    }

    private JailOrder order(Confinement confinement, Slot slot) {
        List<Path> readable = new ArrayList<>(SystemFolders.real());
        ALWAYS.stream().filter(Files::exists).forEach(readable::add);
        readable.addAll(confinement.readOnly());
        Limits limits = confinement.limits();
        return new JailOrder(
                confinement.command(),
                readable,
                confinement.environment(),
                limits.threads(),
                limits.addressSpaceBytes(),
                limits.kernelCpuSeconds(),
                slot.user() instanceof UserNumber.Own,
                protections);
    }
}
