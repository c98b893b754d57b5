package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// What one running sandbox holds on the machine: a user number, where it has one of its own, and a control group.
final class Slot implements AutoCloseable {
    private final Identity identity;
    private final OptionalInt user;
    private final ControlGroup group;

    private Slot(Identity identity, OptionalInt user, ControlGroup group) {
        this.identity = identity;
        this.user = user;
        this.group = group;
    }

    static Slot take(Identity identity, ControlGroups groups, Limits limits) throws SandboxUnavailable {
        OptionalInt user = switch (identity) {
            case Identity.Ourselves() -> OptionalInt.empty();
            case Identity.Slots slots -> OptionalInt.of(slots.acquire());
        };
        try {
            return new Slot(identity, user, groups.create(limits));
        } catch (IOException e) {
            new Slot(identity, user, ControlGroup.none()).close();
            throw new SandboxUnavailable("The control group of a sandbox cannot be made: " + e.getMessage(), e);
        }
    }

    /// A process that holds nothing.
    static Slot none() {
        return new Slot(new Identity.Ourselves(), OptionalInt.empty(), ControlGroup.none());
    }

    OptionalInt user() {
        return user;
    }

    ControlGroup group() {
        return group;
    }

    /// The words that make the rest of a command line run as the sandbox's user.
    List<String> becoming(Path setpriv) {
        return user.isEmpty()
                ? List.of()
                : List.of(
                        setpriv.toString(),
                        "--reuid=" + user.getAsInt(),
                        "--regid=" + user.getAsInt(),
                        "--clear-groups",
                        "--");
    }

    /// Gives everything back, after the sandbox's end.
    @Override
    public void close() {
        group.close();
        if (identity instanceof Identity.Slots slots) {
            user.ifPresent(slots::release);
        }
    }
}
