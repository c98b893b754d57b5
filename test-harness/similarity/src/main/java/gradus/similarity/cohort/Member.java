package gradus.similarity.cohort;

import gradus.similarity.fingerprint.Fingerprint;

/// A submission in a class: whose it is, and whether it is of this year. Those of earlier years are compared with this
/// year's only.
public record Member(Fingerprint fingerprint, String author, boolean current) {
    public static Member of(Fingerprint fingerprint) {
        return new Member(fingerprint, fingerprint.id(), true);
    }

    public String id() {
        return fingerprint.id();
    }
}
