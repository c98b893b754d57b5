package gradus.sandbox;

import java.io.IOException;

/// What one running sandbox holds on the machine: a user number, where it has one of its own, and a control group.
final class Slot implements AutoCloseable {
    private final Identity identity;
    private final UserNumber user;
    private final ControlGroup group;

    private Slot(Identity identity, UserNumber user, ControlGroup group) {
        this.identity = identity;
        this.user = user;
        this.group = group;
    }

    static Slot take(Identity identity, ControlGroups groups, Limits limits) throws SandboxUnavailable {
        UserNumber user = switch (identity) {
            case Identity.Ourselves() -> new UserNumber.Inherited();
            case Identity.Slots slots -> new UserNumber.Own(slots.acquire());
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
        return new Slot(new Identity.Ourselves(), new UserNumber.Inherited(), ControlGroup.none());
    }

    UserNumber user() {
        return user;
    }

    ControlGroup group() {
        return group;
    }

    /// Gives everything back, after the sandbox's end.
    @Override
    public void close() {
        group.close();
        if (identity instanceof Identity.Slots slots && user instanceof UserNumber.Own(int number)) {
            slots.release(number);
        }
    }
}
