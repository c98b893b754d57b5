package gradus.server.course;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GuardTest {
    @Inject
    People people;

    @Test
    void aVisitorIsAskedToSignIn() {
        get("/api/courses/" + people.course().slug + "/audit").then().statusCode(401);
    }

    @Test
    void aStrangerLearnsNotEvenThatTheCourseExists() {
        Course course = people.course();
        Person stranger = people.member(people.course(), Role.INSTRUCTOR);
        String hidden = People.as(stranger)
                .get("/api/courses/" + course.slug + "/audit")
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
        People.as(stranger)
                .get("/api/courses/no-such-course/audit")
                .then()
                .statusCode(404)
                .body("detail", equalTo(hidden));
    }

    @Test
    void theRoleInThisCourseDecides() {
        Course course = people.course();
        String address = "/api/courses/" + course.slug + "/audit";
        People.as(people.member(course, Role.STUDENT)).get(address).then().statusCode(403);
        People.as(people.member(course, Role.TA))
                .get(address)
                .then()
                .statusCode(403)
                .body("detail", containsString("instructors"));
        People.as(people.member(course, Role.INSTRUCTOR)).get(address).then().statusCode(200);
    }

    @Test
    void anAdministratorEntersEveryCourse() {
        Person admin = people.person();
        QuarkusTransaction.requiringNew().run(() -> Person.update("admin = true where id = ?1", admin.id));
        People.as(admin)
                .get("/api/courses/" + people.course().slug + "/audit")
                .then()
                .statusCode(200);
    }
}
