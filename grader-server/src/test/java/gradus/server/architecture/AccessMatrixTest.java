package gradus.server.architecture;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.server.assignment.Assignment;
import gradus.server.course.Access;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.People;
import gradus.server.fakes.Sheets;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every operation of the API × every kind of person: who is let in, and how the others are turned away.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessMatrixTest {
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403);

    @Inject
    People people;

    @Inject
    Sheets sheets;

    private Course course;
    private Attempt attempt;
    private final Map<Who, Supplier<RequestSpecification>> requests = new LinkedHashMap<>();

    enum Who {
        VISITOR,
        STRANGER,
        OTHER_STUDENT,
        OWNER,
        TA,
        INSTRUCTOR
    }

    @BeforeEach
    void oneOfEachKind() {
        course = people.course();
        Person owner = people.member(course, Role.STUDENT);
        Assignment sheet = sheets.open(course, "a1");
        attempt = sheets.graded(sheet, owner, Sheets.DUE, 60);
        requests.put(Who.VISITOR, () -> given());
        requests.put(Who.STRANGER, with(people.member(people.course(), Role.TA)));
        requests.put(Who.OTHER_STUDENT, with(people.member(course, Role.STUDENT)));
        requests.put(Who.OWNER, with(owner));
        requests.put(Who.TA, with(people.member(course, Role.TA)));
        requests.put(Who.INSTRUCTOR, with(people.member(course, Role.INSTRUCTOR)));
    }

    private Supplier<RequestSpecification> with(Person person) {
        return () -> people.byToken(person);
    }

    @Test
    void everybodyElseIsTurnedAwayAsTheOperationSays() {
        List<Operation> operations = Operation.all().toList();
        for (Operation operation : operations) {
            for (Who who : Who.values()) {
                int expected = expected(operation.access(), who);
                if (expected != 0) {
                    assertEquals(expected, status(operation, who), operation + " by " + who);
                }
            }
        }
    }

    @Test
    void whoIsAllowedIsLetIn() {
        for (Operation operation : Operation.all().toList()) {
            for (Who who : Who.values()) {
                if (expected(operation.access(), who) == 0
                        && !operation.streams()
                        && !operation.name().equals("signIn")) {
                    int status = status(operation, who);
                    assertEquals(false, TURNED_AWAY.contains(status), operation + " by " + who + ": " + status);
                }
            }
        }
    }

    /// The status with which somebody is turned away; 0 for who is let in.
    private static int expected(Access access, Who who) {
        boolean staff = who == Who.TA || who == Who.INSTRUCTOR;
        if (access == Access.ANYONE) {
            return 0;
        }
        if (who == Who.VISITOR) {
            return 401;
        }
        boolean outside = who == Who.STRANGER;
        return switch (access) {
            case ANYONE, SIGNED_IN -> 0;
            case ANY_INSTRUCTOR -> who == Who.INSTRUCTOR ? 0 : 403;
            case MEMBER -> outside ? 404 : 0;
            case OWNER -> staff || who == Who.OWNER ? 0 : 404;
            case TA -> outside ? 404 : staff ? 0 : 403;
            case INSTRUCTOR -> outside ? 404 : who == Who.INSTRUCTOR ? 0 : 403;
        };
    }

    private int status(Operation operation, Who who) {
        RequestSpecification request = requests.get(who).get();
        if (operation.consumes().equals("multipart/form-data")) {
            request = request.contentType(operation.consumes()).multiPart("files", "x.txt", new byte[] {1});
        } else if (!operation.verb().equals("GET") && !operation.verb().equals("DELETE")) {
            request = request.contentType(operation.consumes()).body("{}");
        }
        return request.request(operation.verb(), operation.at(course.slug, "a1", attempt.id.toString()))
                .statusCode();
    }
}
