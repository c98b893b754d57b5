package gradus.similarity.index;

/// A submission in a lineage: its id, and whose it is.
public record Entry(String id, String author) {
    public Entry {
        if (id.indexOf('\n') >= 0 || id.indexOf('\t') >= 0 || author.indexOf('\n') >= 0 || author.indexOf('\t') >= 0) {
            throw new IllegalArgumentException("an id or author with a tab or a line break");
        }
    }
}
