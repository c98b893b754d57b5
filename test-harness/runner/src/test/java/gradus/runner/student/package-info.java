@NullMarked
package gradus.runner.student;

import org.jspecify.annotations.NullMarked;
