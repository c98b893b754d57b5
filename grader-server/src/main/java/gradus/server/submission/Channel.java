package gradus.server.submission;

/// The way by which a submission came in.
public enum Channel {
    GIT,
    UPLOAD,
    API
}
