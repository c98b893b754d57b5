package attack;

/** In a user namespace of its own a process is root again. None may be made. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("unshare user", 272, 0x10000000);
        Kernel.mustFail("unshare network", 272, 0x40000000);
        Kernel.mustFail("unshare mounts", 272, 0x20000);
        Kernel.mustFail("clone into a user namespace", 56, 0x10000011);
        Kernel.mustFail("clone3", 435, Kernel.page(0x10000000L), 88);
    }
}
