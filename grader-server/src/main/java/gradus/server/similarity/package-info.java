/// Compares what students of one assignment wrote, with each other and with earlier years, and shows pairs to staff.
///
/// Theory of operation. All assignments with the same slug are one lineage. A worker process, which only parses what
/// students wrote, is given an order file and writes a result file. Every submission that comes in is compared on
/// arrival; some seconds after the last one the whole class is, as the batch job `similarity`. What a person decides
/// (reviews, expected code, excused partners) is kept in rows of its own and survives every comparison; all else can
/// be computed again. A fault of the comparison never touches a submission. Nothing here decides anything.
@NullMarked
package gradus.server.similarity;

import org.jspecify.annotations.NullMarked;
