package gradus.sandbox;

/// By which means a backend limits a program here, in words for an administrator.
record Means(Backend backend, Identity identity, ControlGroups groups) {
    String memory() {
        return (groups.limit("memory") ? "control group, " : "") + "address space, watcher";
    }

    /// One process at all by the call filter; its threads by the kernel wherever it can count them.
    String processes() {
        boolean counted = backend != Backend.JAIL || identity instanceof Identity.Slots;
        return (groups.limit("pids") ? "control group, " : "") + (counted ? "kernel limit, " : "") + "watcher";
    }

    String processorTime() {
        boolean exact = groups.limit("cpuacct") || groups.limit("cpu");
        return (exact ? "control group (exact), " : "watcher (10 ms), ") + "kernel limit";
    }
}
