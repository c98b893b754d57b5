package gradus.server.fakes;

import static io.restassured.RestAssured.given;

import gradus.server.course.Course;
import gradus.server.course.Membership;
import gradus.server.course.Role;
import gradus.server.identity.Passwords;
import gradus.server.identity.Person;
import gradus.server.identity.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes people and courses whose names no other test uses, and signs them in.
@ApplicationScoped
public class People {
    public static final String PASSWORD = "correct horse";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String HASH = Passwords.hash(PASSWORD);

    @Inject
    Tokens tokens;

    public Course course() {
        Course course = new Course("course-" + COUNT.incrementAndGet(), "A course", ZoneId.of("Europe/Zurich"));
        QuarkusTransaction.requiringNew().run(course::persist);
        return course;
    }

    public Person person() {
        String username = "person" + COUNT.incrementAndGet();
        Person person = new Person(username, "Person " + COUNT, username + "@example.org", Instant.EPOCH);
        person.passwordHash = HASH;
        QuarkusTransaction.requiringNew().run(person::persist);
        return person;
    }

    public Person member(Course course, Role role) {
        Person person = person();
        QuarkusTransaction.requiringNew().run(new Membership(course.id, person.id, role)::persist);
        return person;
    }

    /// Starts a request of a program that has this person's access token.
    public RequestSpecification byToken(Person person) {
        return given().header(
                        "Authorization", "Bearer " + tokens.make(person, "test").secret())
                .contentType(ContentType.JSON);
    }

    /// Starts a request of a browser in which this person is signed in.
    public static RequestSpecification as(Person person) {
        String cookie = given().contentType(ContentType.JSON)
                .body(Map.of("username", person.username, "password", PASSWORD))
                .post("/api/session")
                .then()
                .statusCode(200)
                .extract()
                .cookie("gradus");
        return given().cookie("gradus", cookie).header("X-Gradus", "web").contentType(ContentType.JSON);
    }
}
