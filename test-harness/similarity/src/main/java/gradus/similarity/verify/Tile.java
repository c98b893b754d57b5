package gradus.similarity.verify;

/// The same tokens on both sides: where they begin, and how many they are.
public record Tile(int a, int b, int length) {}
