package gradus.similarity.index;

/// A submission by its number, and the weight of the keys that it shares with the one that was looked up.
public record Candidate(int number, double weight) {}
