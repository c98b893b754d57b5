package gradus.manifest;

import java.util.List;

/// One numbered line of the sheet.
///
/// `points` are whole points as printed on the sheet. `checks` names the checks whose points add up to an AUTO item (or
/// to the automatic part of a BONUS item); it is empty where a person marks. `sentenceLimit` is 0 where there is none.
/// `reportRequired` marks an AUTO item that also has to be shown in the report.
public record RubricItem(
        String item,
        String title,
        Kind kind,
        int points,
        List<String> checks,
        int sentenceLimit,
        boolean reportRequired) {
    public RubricItem {
        checks = checks == null ? List.of() : List.copyOf(checks);
    }

    /// Who gives the points.
    public enum Kind {
        /// Checks of the suite.
        AUTO,
        /// A teaching assistant, from the PDF report.
        REPORT,
        /// A teaching assistant, from a short answer.
        QUESTION,
        /// On top of 100; `checks` says whether the suite or a person gives it.
        BONUS
    }
}
