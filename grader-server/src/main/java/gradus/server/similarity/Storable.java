package gradus.server.similarity;

/// Texts that come from what students wrote, made fit for the database.
final class Storable {
    private static final int LONGEST = 2000;

    private Storable() {}

    /// Without the character zero, which PostgreSQL's texts cannot have, and not longer than anybody reads.
    static String of(String text) {
        String kept = text.replace("\0", "");
        return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
    }
}
