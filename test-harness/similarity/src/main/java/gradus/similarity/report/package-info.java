/// What a person reads of a comparison: tables, JSON, and one HTML page that needs nothing else.
@NullMarked
package gradus.similarity.report;

import org.jspecify.annotations.NullMarked;
