package attack;

/** Sends the harmless signal 0 to the grader and to everybody, by every call that can. Nobody may be in reach. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("kill the harness", 62, Long.parseLong("@harness-pid@"), 0);
        Kernel.mustFail("kill everybody", 62, -1, 0);
        Kernel.mustFail("tgkill", 234, Long.parseLong("@harness-pid@"), Long.parseLong("@harness-pid@"), 0);
        Kernel.mustFail("tkill", 200, Long.parseLong("@harness-pid@"), 0);
        Kernel.mustFail("queue a signal", 129, Long.parseLong("@harness-pid@"), 0, Kernel.page());
        Kernel.mustFail("pidfd_send_signal", 424, 0, 0, 0, 0);
    }
}
