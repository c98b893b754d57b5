/// Texts to learn from: drawn fables, a line of all symbols before a text, and files of real text.
@NullMarked
package gradus.charlstm.suite.data;

import org.jspecify.annotations.NullMarked;
