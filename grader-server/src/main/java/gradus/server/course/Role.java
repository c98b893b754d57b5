package gradus.server.course;

/// What a person is in one course; each role may do all that the ones before it may.
public enum Role {
    STUDENT,
    TA,
    INSTRUCTOR;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
