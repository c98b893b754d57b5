package gradus.similarity.prose;

/// The same words in two reports: what they are, how many, and the page (from 1) on both sides.
public record ProsePassage(String words, int length, int pageA, int pageB) {}
