package attack;

/** A segment stays until it is removed, whoever ends. None may be made or attached. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("shmget", 29, 0x67726164, 4096, 0x3ff);
        Kernel.mustFail("shmat", 30, 0, 0, 0);
        Kernel.mustFail("shmctl", 31, 0, 2, Kernel.page());
    }
}
