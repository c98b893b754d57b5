package gradus.runner.grade;

import gradus.evidence.CheckResult;
import java.util.List;

/// Hears how a grading run proceeds; called on the grading thread, so it must be quick.
public interface GradeEvents {
    /// The plan is fixed; no student code has been loaded yet.
    void planned(List<PlanEntry> checks);

    /// The submission compiled and its entry class was created.
    void loaded(String entryClass);

    /// One more check has its result; `index` counts from 1.
    void checked(int index, int of, CheckResult result);

    /// Listens to nothing.
    GradeEvents SILENT = new GradeEvents() {
        @Override
        public void planned(List<PlanEntry> checks) {}

        @Override
        public void loaded(String entryClass) {}

        @Override
        public void checked(int index, int of, CheckResult result) {}
    };
}
