/// From text to canonical tokens, statements, expression shapes, words and comments, by the JDK's own parser.
///
/// Theory of operation: a file is first read as characters ([CodeText]), which finds its comments and blanks out
/// what is nested too deep for any parser. Then up to fifty submissions share one task of javac's tree API
/// ([SourceParser]), on a thread with a large stack. One walk over each tree ([CanonicalScanner]) yields
/// everything that is compared. Files that the parser gives up on are read as words and symbols
/// ([LexicalScanner]). Nothing is ever compiled, loaded or run.
@NullMarked
package gradus.similarity.tokens;

import org.jspecify.annotations.NullMarked;
