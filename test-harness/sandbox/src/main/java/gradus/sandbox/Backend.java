package gradus.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The ways to hold a program, the strongest first: in this order they are tried.
enum Backend {
    /// Namespaces of its own; started by root, under a user number of its own.
    BUBBLEWRAP {
        @Override
        Sandbox create(Set<Protection> protections) throws SandboxUnavailable {
            return Bubblewrap.create(Tools.find(), Identity.current(), ControlGroups.find(), protections);
        }
    },
    /// The same by root where user namespaces are forbidden.
    BUBBLEWRAP_NO_USERNS {
        @Override
        Sandbox create(Set<Protection> protections) throws SandboxUnavailable {
            return Bubblewrap.withoutUserNamespace(Tools.find(), Identity.current(), ControlGroups.find(), protections);
        }
    },
    /// Rights given up by the process itself, where neither is allowed.
    JAIL {
        @Override
        Sandbox create(Set<Protection> protections) throws SandboxUnavailable {
            return JailSandbox.create(Identity.current(), ControlGroups.find(), protections);
        }
    };

    /// Makes it, without a proof that it holds.
    ///
    /// @throws SandboxUnavailable when something that it needs is missing
    abstract Sandbox create(Set<Protection> protections) throws SandboxUnavailable;

    /// Its name for people, settings and evidence.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Backend named(String word) throws SandboxUnavailable {
        return Arrays.stream(values())
                .filter(backend -> backend.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new SandboxUnavailable("GRADUS_SANDBOX is " + word + ", but must be one of "
                        + Arrays.stream(values()).map(Backend::word).collect(Collectors.joining(", ")) + "."));
    }
}
