package gradus.server.overview;

import gradus.server.gradebook.Grade;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Students × assignments.
public record Gradebook(List<Column> assignments, List<Row> rows) {
    public record Column(String slug, String title, int weightPercent) {}

    public record Row(
            String username, String name, @Nullable String section, List<Cell> cells, double totalPercent) {}

    public record Cell(
            String assignment,
            @Nullable UUID attemptId,
            CardState state,
            @Nullable Integer rawPoints,
            @Nullable Integer finalPoints,
            boolean late,
            int openMarks,
            boolean overridden,
            @Nullable String ruling) {

        static Cell graded(String assignment, Grade grade, CardState state) {
            return new Cell(
                    assignment,
                    grade.attemptId,
                    state,
                    grade.rawPoints,
                    grade.finalPoints,
                    grade.late,
                    grade.openMarks,
                    grade.overridden,
                    grade.ruling);
        }

        static Cell ungraded(String assignment, @Nullable UUID attemptId, CardState state) {
            return new Cell(assignment, attemptId, state, null, null, false, 0, false, null);
        }

        int countedPoints() {
            return finalPoints == null ? 0 : finalPoints;
        }
    }
}
