package attack;

/** Mounts, unmounts, moves roots and enters namespaces, by the old calls and the new. All must be refused. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("mount", 165, Kernel.text("none"), Kernel.text("/tmp"), Kernel.text("tmpfs"), 0, 0);
        Kernel.mustFail("remount", 165, 0, Kernel.text("/"), 0, 32, 0);
        Kernel.mustFail("umount2", 166, Kernel.text("/proc"), 2);
        Kernel.mustFail("pivot_root", 155, Kernel.text("/"), Kernel.text("/tmp"));
        Kernel.mustFail("chroot", 161, Kernel.text("/tmp"));
        Kernel.mustFail("setns", 308, 0, 0);
        Kernel.mustFail("open_tree", 428, -100, Kernel.text("/"), 1);
        Kernel.mustFail("move_mount", 429, 0, 0, 0, 0, 0);
        Kernel.mustFail("fsopen", 430, Kernel.text("tmpfs"), 0);
        Kernel.mustFail("fsmount", 432, 0, 0, 0);
        Kernel.mustFail("mount_setattr", 442, -100, Kernel.text("/"), 0, Kernel.page(), 32);
    }
}
