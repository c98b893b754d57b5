package attack;

import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/**
 * Connects to a socket file that the grader listens on, and asks the kernel for one with an abstract name. No
 * socket of this family may exist.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Attempt.mustFail("connects to the door", () -> SocketChannel.open(UnixDomainSocketAddress.of("@unix-socket@")));
        Attempt.mustFail(
                "connects to the system bus",
                () -> SocketChannel.open(UnixDomainSocketAddress.of("/run/dbus/system_bus_socket")));
        Kernel.mustFail("socket of family unix", 41, 1, 1, 0);
        Kernel.mustFail("datagram socket of family unix", 41, 1, 2, 0);
        Kernel.mustFail("socketpair", 53, 1, 1, 0, Kernel.page());
    }
}
