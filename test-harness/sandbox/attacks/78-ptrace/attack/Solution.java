package attack;

/** Attaches to the grader and to process 1 as a debugger would. Must be refused. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("ptrace attach", 101, 16, Long.parseLong("@harness-pid@"), 0, 0);
        Kernel.mustFail("ptrace seize", 101, 0x4206, Long.parseLong("@harness-pid@"), 0, 0);
        Kernel.mustFail("ptrace traceme", 101, 0, 0, 0, 0);
        Kernel.mustFail(
                "process_vm_readv", 310, Long.parseLong("@harness-pid@"), Kernel.page(), 1, Kernel.page(), 1, 0);
        Kernel.mustFail(
                "process_vm_writev", 311, Long.parseLong("@harness-pid@"), Kernel.page(), 1, Kernel.page(), 1, 0);
        Kernel.mustFail("pidfd_open", 434, Long.parseLong("@harness-pid@"), 0);
        Kernel.mustFail("kcmp", 312, 1, Long.parseLong("@harness-pid@"), 0, 0, 0);
    }
}
