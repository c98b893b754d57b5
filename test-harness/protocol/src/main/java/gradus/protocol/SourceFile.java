package gradus.protocol;

/// One file of a submission: its path with `/` between folders, and its bytes as received.
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed through once and never compared
public record SourceFile(String path, byte[] content) {}
