/// The language of the harness and the student's process.
///
/// # Theory of operation
/// The trusted harness writes [Request] frames to the student's process and reads [Reply] frames from it, over two
/// pipes. The student's process may send anything at any time, so reading trusts nothing: a length is compared with
/// what is allowed or left before memory is taken for it, values are coded by the types that the assignment's
/// interface declares ([Contract]), and no class name, callback or Java serialization ever crosses. The first frame
/// that is not what it should be ends the conversation.
@NullMarked
package gradus.protocol;

import org.jspecify.annotations.NullMarked;
