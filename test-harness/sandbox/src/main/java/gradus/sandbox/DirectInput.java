package gradus.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Objects;

/// Reads a pipe in pieces of up to 256 KB, which the stream of a [Process] does in pieces of 8 to 64 KB: three times
/// as fast for an array of 64 MB.
final class DirectInput extends InputStream {
    private static final int PIECE = 256 << 10;

    private final ReadableByteChannel pipe;
    private final ByteBuffer piece = ByteBuffer.allocateDirect(PIECE).limit(0);

    DirectInput(ReadableByteChannel pipe) {
        this.pipe = pipe;
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(piece.get()) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, piece.remaining());
        piece.get(target, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        if (!piece.hasRemaining()) {
            piece.clear();
            int read = pipe.read(piece);
            piece.flip();
            return read > 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        pipe.close();
    }
}
