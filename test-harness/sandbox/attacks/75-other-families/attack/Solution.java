package attack;

/** Asks for sockets to the hypervisor, the kernel, raw packets and its cryptography. All must be refused. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("vsock", 41, 40, 1, 0);
        Kernel.mustFail("netlink", 41, 16, 3, 0);
        Kernel.mustFail("packet", 41, 17, 3, 0);
        Kernel.mustFail("alg", 41, 38, 5, 0);
        Kernel.mustFail("bluetooth", 41, 31, 3, 0);
        Kernel.mustFail("inet", 41, 2, 1, 0);
        Kernel.mustFail("inet6", 41, 10, 1, 0);
    }
}
