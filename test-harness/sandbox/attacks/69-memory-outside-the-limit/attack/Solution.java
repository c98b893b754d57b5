package attack;

/** Three ways to hold memory that the limit of one process does not count. Each must be refused. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("shared anonymous pages", 9, 0, 600L << 20, 3, 0x21, -1, 0);
        Kernel.mustFail("memfd_create", 319, Kernel.text("gradus-attack"), 0);
        Kernel.mustFail("shmget", 29, 0, 600L << 20, 0x3ff);
        Kernel.mustFail("fork", 57);
        Kernel.mustFail("clone", 56, 17);
    }
}
