package gradus.runner.attack;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Sockets of this machine that wait for somebody to knock: TCP and UDP on loopback, and a Unix socket.
final class Doors implements Closeable {
    private final AtomicInteger knocks = new AtomicInteger();
    private final ServerSocketChannel tcp;
    private final ServerSocketChannel unix;
    private final DatagramChannel udp;
    private final Path socket;

    Doors(Path folder) throws IOException {
        InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        socket = folder.resolve("door");
        tcp = ServerSocketChannel.open().bind(loopback);
        unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        udp = DatagramChannel.open().bind(loopback);
        Thread.startVirtualThread(() -> accept(tcp));
        Thread.startVirtualThread(() -> accept(unix));
        Thread.startVirtualThread(this::receive);
    }

    Map<String, String> places() throws IOException {
        return Map.of(
                "tcp-port", Integer.toString(port(tcp.getLocalAddress())),
                "udp-port", Integer.toString(port(udp.getLocalAddress())),
                "unix-socket", socket.toString());
    }

    /// How often anybody came in since the last question.
    int knocks() {
        return knocks.getAndSet(0);
    }

    private static int port(java.net.SocketAddress address) {
        return address instanceof InetSocketAddress internet ? internet.getPort() : 0;
    }

    private void accept(ServerSocketChannel door) {
        try {
            while (true) {
                try (SocketChannel _ = door.accept()) {
                    knocks.incrementAndGet();
                }
            }
        } catch (IOException e) {
            // The door was closed: nobody is expected any more.
        }
    }

    private void receive() {
        try {
            while (true) {
                udp.receive(ByteBuffer.allocate(64));
                knocks.incrementAndGet();
            }
        } catch (IOException e) {
            // The door was closed: nobody is expected any more.
        }
    }

    @Override
    public void close() throws IOException {
        tcp.close();
        unix.close();
        udp.close();
        Files.deleteIfExists(socket);
    }
}
