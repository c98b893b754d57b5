package gradus.sandbox;

import java.util.EnumSet;
import java.util.Set;

/// One defence, by name. Every sandbox has all of them that its way of holding knows; the tests take them away
/// one by one, to prove that each is needed.
enum Protection {
    /// The machine's interfaces and connections cannot be seen.
    NETWORK_NAMESPACE,
    /// Other processes have no number to name them by.
    PROCESS_NAMESPACE,
    /// The machine's shared memory segments and message queues cannot be seen.
    IPC_NAMESPACE,
    /// The machine's name cannot be learnt.
    HOST_NAMESPACE,
    /// Only chosen files of the machine exist inside.
    CHOSEN_FILES,
    /// What is shown cannot be changed, whoever it belongs to.
    READ_ONLY_FILES,
    /// The root is no scratch disk.
    READ_ONLY_ROOT,
    /// Nor is /dev.
    READ_ONLY_DEVICES,
    /// The grader's environment stays outside.
    EMPTY_ENVIRONMENT,
    /// Root's sandboxes are not root.
    OWN_USER,
    /// Nothing runs on when the grader is gone.
    DEATH_WITH_THE_GRADER,
    /// Without namespaces: only chosen files can be opened, and no other process can be looked into.
    LANDLOCK,
    /// The kernel refuses what would go beyond the memory that a submission may address.
    ADDRESS_SPACE,
    /// No more threads than a submission may have.
    THREADS,
    /// No more open files than a JVM needs.
    DESCRIPTORS,
    /// Only listed system calls exist.
    CALL_FILTER,
    NO_SOCKETS("socket socketpair"),
    NO_PROCESSES("fork vfork clone"),
    NO_HIDDEN_PROCESSES("clone3"),
    NO_MEMORY_FILES("memfd_create"),
    NO_SHARED_MEMORY("mmap"),
    NO_SEGMENTS("shmget shmat shmctl shmdt"),
    NO_LOCKS("flock fcntl"),
    NO_FOREIGN_LIMITS("prlimit64"),
    SIGNALS_TO_ITSELF("kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo");

    /// The calls that the filter checks or refuses for it, separated by spaces.
    private final String calls;

    Protection() {
        this("");
    }

    Protection(String calls) {
        this.calls = calls;
    }

    static Set<Protection> all() {
        return EnumSet.allOf(Protection.class);
    }

    /// `table` as it is with these protections only.
    static CallTable applied(Set<Protection> protections, CallTable table) {
        CallTable applied = table;
        for (Protection missing : EnumSet.complementOf(EnumSet.copyOf(protections))) {
            applied = applied.allowing(Set.of(missing.calls.split(" ")));
        }
        return applied;
    }
}
