package gradus.similarity.index;

/// A submission of the lineage that shares keys with the one that was looked up, and the weight of what they share.
public record Found(Entry entry, double weight) {}
