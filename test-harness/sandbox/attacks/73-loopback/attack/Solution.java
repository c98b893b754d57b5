package attack;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;

/** Knocks at the doors that the grader opened for this. Nobody may be heard. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        Attempt.mustFail("connects", () -> new Socket(loopback, Integer.parseInt("@tcp-port@")));
        Attempt.mustFail("sends a datagram", () -> {
            new DatagramSocket().send(new DatagramPacket(new byte[8], 8, loopback, Integer.parseInt("@udp-port@")));
            return "sent";
        });
        Attempt.mustFail("resolves", () -> InetAddress.getAllByName("example.org").length);
    }
}
