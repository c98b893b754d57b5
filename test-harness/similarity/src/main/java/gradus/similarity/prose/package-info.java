/// Reports of students as text: what two of them share beyond the sheet, quotations and references.
@NullMarked
package gradus.similarity.prose;

import org.jspecify.annotations.NullMarked;
