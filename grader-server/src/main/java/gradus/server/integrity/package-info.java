/// Cases about work that is too much alike: frozen evidence, notice, reply, ruling, and its way into the grades.
///
/// Every teaching assistant of a course sees all of its cases, as they see all of its submissions: members of one
/// case may sit in different sections. They collect and propose; what closes a case is done by an instructor, and a
/// ruling is always the work of two people. A student sees nothing but their own part of a case, and only once they
/// were notified of it.
@NullMarked
package gradus.server.integrity;

import org.jspecify.annotations.NullMarked;
