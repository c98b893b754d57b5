package attack;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/**
 * Opens sockets of every kind, to this machine and to the world. None may open, and no door of the machine may be
 * knocked at.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Attempt.mustFail(
                "connects to the machine",
                () -> new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt("@tcp-port@")));
        Attempt.mustFail("connects to the world", () -> new Socket("192.0.2.1", 80));
        Attempt.mustFail("resolves a name", () -> InetAddress.getByName("example.org"));
        Attempt.mustFail("listens", () -> new ServerSocket(0));
        Attempt.mustFail(
                "asks by HTTP",
                () -> URI.create("http://127.0.0.1:@tcp-port@/")
                        .toURL()
                        .openStream()
                        .read());
    }
}
