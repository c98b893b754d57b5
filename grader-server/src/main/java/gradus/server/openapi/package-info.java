/// The OpenAPI document, made exact at build time: which properties are always there, and who is refused with what.
@NullMarked
package gradus.server.openapi;

import org.jspecify.annotations.NullMarked;
