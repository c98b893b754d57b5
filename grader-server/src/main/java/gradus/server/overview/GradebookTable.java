package gradus.server.overview;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Assignments;
import gradus.server.assignment.Policies;
import gradus.server.course.Course;
import gradus.server.gradebook.Grade;
import gradus.server.gradebook.GradeRows;
import gradus.server.identity.Person;
import gradus.server.overview.Gradebook.Cell;
import gradus.server.overview.Gradebook.Column;
import gradus.server.overview.Gradebook.Row;
import gradus.server.policy.LatePolicy;
import gradus.server.policy.Lateness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws the table of a course with a handful of queries, however many students there are.
@ApplicationScoped
class GradebookTable {
    private final Assignments assignments;
    private final Policies policies;
    private final GradeRows grades;
    private final GradebookRows rows;
    private final InstantSource time;

    GradebookTable(
            Assignments assignments, Policies policies, GradeRows grades, GradebookRows rows, InstantSource time) {
        this.assignments = assignments;
        this.policies = policies;
        this.grades = grades;
        this.rows = rows;
        this.time = time;
    }

    Gradebook of(Course course) {
        List<Assignment> all = assignments.ofCourse(course.id);
        Map<Grade.Key, Grade> graded = grades.ofCourse(course.id).stream()
                .collect(Collectors.toMap(
                        grade -> new Grade.Key(grade.assignmentId, grade.personId), Function.identity()));
        Map<Grade.Key, Handed> newest = new HashMap<>();
        rows.handedIn(course.id)
                .forEach(handed -> newest.put(new Grade.Key(handed.assignmentId(), handed.personId()), handed));
        List<Drawing> drawings = all.stream()
                .map(assignment -> new Drawing(assignment, graded, newest, closedFor(assignment), time.instant()))
                .toList();
        Map<UUID, String> sections =
                rows.sections(course.id).stream().collect(Collectors.toMap(InSection::personId, InSection::section));
        return new Gradebook(
                all.stream()
                        .map(column -> new Column(column.slug, column.title, column.weightPercent))
                        .toList(),
                rows.students(course.id).stream()
                        .map(student -> row(student, drawings, sections))
                        .toList());
    }

    private Predicate<UUID> closedFor(Assignment assignment) {
        Instant now = time.instant();
        Function<UUID, LatePolicy> extended = policies.extended(assignment, policies.of(assignment));
        return person -> extended.apply(person).lateness(now).kind() == Lateness.Kind.TOO_LATE;
    }

    private static Row row(Person student, List<Drawing> drawings, Map<UUID, String> sections) {
        List<Cell> cells =
                drawings.stream().map(drawing -> drawing.cell(student.id)).toList();
        double total = 0;
        for (int i = 0; i < cells.size(); i++) {
            total += Totals.share(
                    drawings.get(i).assignment().weightPercent, cells.get(i).countedPoints());
        }
        return new Row(student.username, student.name, sections.get(student.id), cells, Totals.rounded(total));
    }

    /// One column, ready to draw the cell of any student.
    private record Drawing(
            Assignment assignment,
            Map<Grade.Key, Grade> graded,
            Map<Grade.Key, Handed> newest,
            Predicate<UUID> closed,
            Instant now) {

        Cell cell(UUID student) {
            Grade.Key key = new Grade.Key(assignment.id, student);
            Grade grade = graded.get(key);
            Handed handed = newest.get(key);
            CardState state = state(student, handed, grade != null);
            return grade == null
                    ? Cell.ungraded(assignment.slug, handed == null ? null : handed.attemptId(), state)
                    : Cell.graded(assignment.slug, grade, state);
        }

        private CardState state(UUID student, @Nullable Handed handed, boolean hasGrade) {
            if (!assignment.open(now)) {
                return CardState.NOT_OPEN;
            }
            if (handed != null && !(hasGrade && handed.state().over())) {
                return CardState.SUBMITTED;
            }
            if (hasGrade) {
                return CardState.GRADED;
            }
            return closed.test(student) ? CardState.CLOSED : CardState.OPEN;
        }
    }
}
