package attack;

/** Types commands into the terminal of whoever started the grader. There may be no terminal, and no such request. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("TIOCSTI on 0", 16, 0, 0x5412, Kernel.text("x"));
        Kernel.mustFail("TIOCSTI on 1", 16, 1, 0x5412, Kernel.text("x"));
        Kernel.mustFail("TIOCSTI on 2", 16, 2, 0x5412, Kernel.text("x"));
        Kernel.mustFail("TIOCLINUX", 16, 0, 0x541C, Kernel.page(3));
        Kernel.mustFail("open /dev/tty", 2, Kernel.text("/dev/tty"), 2);
        Kernel.mustFail("open /dev/ptmx for another session", 16, 0, 0x540E, 1);
    }
}
