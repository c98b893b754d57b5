package gradus.server.course;

/// Who may call a resource method. Teaching assistants and above may do all that a student's own account may.
public enum Access {
    /// Also somebody who is not signed in.
    ANYONE,
    /// Everybody with an account; the address names no course.
    SIGNED_IN,
    /// Every member of the course.
    MEMBER,
    /// The student whom the addressed thing belongs to, or a teaching assistant or above.
    OWNER,
    /// A teaching assistant or above.
    TA,
    /// An instructor or an administrator.
    INSTRUCTOR,
    /// An instructor of any course, or an administrator; the address names no course.
    ANY_INSTRUCTOR
}
