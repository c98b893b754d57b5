package gradus.server.integrity;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.People;
import gradus.server.fakes.Sheets;
import gradus.server.gradebook.Grade;
import gradus.server.gradebook.GradeRows;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Three students of one course whose work on one sheet is alike, the staff, and the steps of a case about them.
@Dependent
class Ring {
    static final String OUTSIDE = "Otto Old (2024)";

    final People people;
    final Sheets sheets;
    private final GradeRows grades;

    final Course course;
    final Assignment sheet;
    final Person ada;
    final Person ben;
    final Person cleo;
    final Person ta;
    final Person instructor;
    final Attempt adas;
    final Attempt bens;
    final Attempt cleos;

    @Inject
    Ring(People people, Sheets sheets, GradeRows grades) {
        this.people = people;
        this.sheets = sheets;
        this.grades = grades;
        course = people.course();
        sheet = sheets.open(course, "a1");
        ada = people.member(course, Role.STUDENT);
        ben = people.member(course, Role.STUDENT);
        cleo = people.member(course, Role.STUDENT);
        ta = people.member(course, Role.TA);
        instructor = people.member(course, Role.INSTRUCTOR);
        adas = sheets.graded(sheet, ada, Sheets.DUE.minusSeconds(9000), 60, source("ada"));
        bens = sheets.graded(sheet, ben, Sheets.DUE.plusSeconds(7200), 60, source("ben"));
        cleos = sheets.graded(sheet, cleo, Sheets.DUE.minusSeconds(60), 50, source("cleo"));
    }

    /// Four lines; the second is different for each.
    private static String source(String whose) {
        return "class Model {\n  // secret remark of " + whose + "\n  double slope;\n}\n";
    }

    RequestSpecification as(Person person) {
        return people.byToken(person);
    }

    String at(String path) {
        return "/api/courses/" + course.slug + "/" + path;
    }

    static Map<String, Object> passage(int from, int to) {
        return Map.of("file", "src/Model.java", "from", from, "to", to);
    }

    static Map<String, Object> pair(Object a, Object b, Object... why) {
        return Map.of(
                "a",
                a.toString(),
                "b",
                b.toString(),
                "suspicion",
                93,
                "aInB",
                0.75,
                "bInA",
                0.5,
                "first",
                "A",
                "why",
                List.of(why),
                "matches",
                List.of(Map.of("a", passage(1, 3), "b", passage(2, 4))));
    }

    Map<String, Object> wanted(List<Map<String, Object>> members, List<Map<String, Object>> pairs) {
        return Map.of("members", members, "evidence", Map.of("pairs", pairs), "note", "found by a comparison");
    }

    static Map<String, Object> member(Attempt attempt) {
        return Map.of("submission", attempt.submissionId.toString());
    }

    /// The case about all three; ada's work is in both pairs.
    Map<String, Object> aboutThree() {
        return wanted(
                List.of(member(adas), member(bens), member(cleos)),
                List.of(
                        pair(adas.submissionId, bens.submissionId, "12 rare statements; " + ben.username + " renamed"),
                        pair(cleos.submissionId, adas.submissionId)));
    }

    ValidatableResponse post(Person by, String path, Map<String, Object> body) {
        return as(by).body(body).post(at(path)).then();
    }

    ValidatableResponse open(Map<String, Object> wanted) {
        return post(ta, "assignments/a1/cases", wanted);
    }

    ValidatableResponse read(int number) {
        return as(ta).get(at("cases/" + number)).then().statusCode(200);
    }

    int version(int number) {
        return read(number).extract().path("version");
    }

    /// The ids of a case's members, in their order.
    List<String> members(int number) {
        return read(number).extract().path("members.id");
    }

    ValidatableResponse notify(int number, int member, String text) {
        return post(
                ta,
                "cases/" + number + "/notices",
                Map.of("member", members(number).get(member), "version", version(number), "text", text));
    }

    int opened() {
        return open(aboutThree()).statusCode(201).extract().path("number");
    }

    /// A case whose members all know, so that nothing but replies or time is missing.
    int notified() {
        int number = opened();
        for (int i = 0; i < 3; i++) {
            notify(number, i, "Please tell us how your work came about.").statusCode(204);
        }
        return number;
    }

    ValidatableResponse reply(Person by, int number, String text) {
        return post(by, "own-cases/" + number + "/replies", Map.of("text", text));
    }

    int replied() {
        int number = notified();
        for (Person each : List.of(ada, ben, cleo)) {
            reply(each, number, "I wrote this on my own.").statusCode(204);
        }
        return number;
    }

    ValidatableResponse propose(Person by, int number, List<Map<String, Object>> exceptions) {
        return post(
                by,
                "cases/" + number + "/ruling",
                Map.of("version", version(number), "reason", "the passages are the same", "exceptions", exceptions));
    }

    ValidatableResponse confirm(Person by, int number) {
        return post(by, "cases/" + number + "/ruling/confirmation", Map.of("version", version(number)));
    }

    ValidatableResponse step(Person by, int number, String path, String reason) {
        return post(by, "cases/" + number + "/" + path, Map.of("version", version(number), "reason", reason));
    }

    /// A case with a ruling of 0 for all three that holds.
    int ruled() {
        int number = replied();
        propose(ta, number, List.of()).statusCode(204);
        confirm(instructor, number).statusCode(204);
        return number;
    }

    Grade grade(Person student) {
        return QuarkusTransaction.requiringNew()
                .call(() -> grades.of(sheet.id, student.id).orElseThrow());
    }

    List<Integer> finalPoints() {
        List<Integer> points = new ArrayList<>();
        for (Person each : List.of(ada, ben, cleo)) {
            points.add(grade(each).finalPoints);
        }
        return points;
    }
}
