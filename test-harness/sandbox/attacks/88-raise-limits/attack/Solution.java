package attack;

/**
 * Lifts every limit of its own process, asks for real time and for locked memory, makes devices and reads the
 * kernel log. All must be refused.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("raise address space", 302, 0, 9, Kernel.page(-1, -1), 0);
        Kernel.mustFail("raise processes", 302, 0, 6, Kernel.page(-1, -1), 0);
        Kernel.mustFail("raise files", 302, 0, 7, Kernel.page(1 << 20, 1 << 20), 0);
        Kernel.mustFail("raise processor time", 160, 0, Kernel.page(-1, -1));
        Kernel.mustFail("raise file size", 160, 1, Kernel.page(-1, -1));
        Kernel.mustFail("nice", 141, 0, 0, -20);
        Kernel.mustFail("real time", 144, 0, 1, Kernel.page(50));
        Kernel.mustFail("lock 256 MB", 149, Kernel.page(), 256 << 20);
        Kernel.mustFail("lock everything", 151, 3);
        Kernel.mustFail("mknod", 133, Kernel.text("/tmp/gradus-attack"), 020666, 0x103);
        Kernel.mustFail("syslog", 103, 3, Kernel.page(), 4096);
        Kernel.mustFail("sethostname", 170, Kernel.text("x"), 1);
    }
}
