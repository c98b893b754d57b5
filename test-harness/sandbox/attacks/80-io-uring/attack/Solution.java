package attack;

/** Operations of a ring are not system calls, so a filter does not see them. No ring may be set up. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("io_uring_setup", 425, 8, Kernel.page());
        Kernel.mustFail("io_uring_enter", 426, 0, 1, 1, 0, 0, 0);
        Kernel.mustFail("io_uring_register", 427, 0, 0, 0, 0);
    }
}
