package gradus.server.similarity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.TestDatabase;
import gradus.server.fakes.WithWorker;
import gradus.server.identity.Person;
import gradus.similarity.synthetic.Disguise;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithWorker.class)
@QuarkusTestResource(TestDatabase.class)
class CasesFromPairsTest {
    @Inject
    SimilarWorks works;

    private ValidatableResponse open(List<String> members) {
        return works.post(
                works.ta, "similarity/cases", Map.of("members", members, "note", "a cluster of the comparison"));
    }

    private ValidatableResponse read(int number) {
        return works.as(works.ta).get(course("cases/" + number)).then().statusCode(200);
    }

    private String course(String path) {
        return "/api/courses/" + works.course.slug + "/" + path;
    }

    private void step(Person by, int number, String path, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("version", read(number).extract().path("version"));
        works.as(by)
                .body(body)
                .post(course("cases/" + number + "/" + path))
                .then()
                .statusCode(204);
    }

    @Test
    void aCaseAboutAClusterHoldsItsFrozenPairsAndRunsToARuling() throws InterruptedException {
        List<Person> ring = Stream.generate(works::student).limit(4).toList();
        List<String> ids = works.ringOfFour(ring, List.of(works.student(), works.student()));
        works.compared();
        int number = open(ids.subList(0, 4)).statusCode(201).extract().path("number");
        read(number)
                .body("members", hasSize(4))
                .body("evidence.intact", equalTo(true))
                .body("evidence.pairs.size()", greaterThan(2))
                .body("evidence.pairs[0].suspicion", greaterThan(89))
                .body("evidence.pairs[0].matches.size()", greaterThan(0))
                .body("evidence.pairs[0].matches[0].a.text", not(equalTo("")))
                .body("evidence.pairs[0].why", hasItem(containsString("Earlier does not mean source")))
                .body("evidence.pairs[0].why", hasItem(matchesPattern("Both have .*, in \\d of \\d+ submissions\\.")));
        works.get("similarity/pairs?min=90").body("pairs.caseNumber", everyItem(equalTo(number)));

        List<String> members = read(number).extract().path("members.id");
        for (String member : members) {
            step(works.ta, number, "notices", Map.of("member", member, "text", "Please say how this came about."));
        }
        for (Person student : ring) {
            String own = works.as(student)
                    .get(course("own-cases/" + number))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            ring.stream()
                    .filter(other -> !other.equals(student))
                    .forEach(other -> assertFalse(own.contains(other.username) || own.contains(other.name), own));
            ids.stream()
                    .filter(id -> !id.equals(ids.get(ring.indexOf(student))))
                    .forEach(id -> assertFalse(own.contains(id), own));
            works.as(student)
                    .body(Map.of("text", "I wrote it alone."))
                    .post(course("own-cases/" + number + "/replies"))
                    .then()
                    .statusCode(204);
        }
        step(works.ta, number, "ruling", Map.of("reason", "the passages are the same", "exceptions", List.of()));
        step(works.instructor, number, "ruling/confirmation", Map.of());
        read(number).body("state", equalTo("CONFIRMED"));

        String later = works.handIn(ring.get(3), works.own(77));
        works.arrived(later);
        works.compared();
        works.get("similarity/pairs?min=90&q=" + ring.get(3).username)
                .body("pairs.caseNumber", everyItem(equalTo(number)))
                .body("pairs.replaced", everyItem(equalTo(true)));
    }

    @Test
    void somebodyOfAnEarlierYearIsNamedInWordsWithTheirLines() throws InterruptedException {
        Course earlier = works.people.course();
        works.open(earlier);
        Person otto = works.people.member(earlier, Role.STUDENT);
        String old = works.handIn(earlier, otto, works.own(1));
        String copied = works.handIn(works.student(), works.copied(1, 6, Disguise.REORDER));
        works.handIn(works.student(), works.own(40));
        works.compared();
        int number = open(List.of(copied, old)).statusCode(201).extract().path("number");
        read(number)
                .body("members.find { it.outside }.name", startsWith(otto.name + " (" + otto.username + ")"))
                .body("evidence.pairs[0].matches[0].a.text", not(equalTo("")))
                .body("evidence.pairs[0].matches[0].b.text", not(equalTo("")));
        works.get("similarity/pairs/" + copied + "/" + old).body("row.caseNumber", equalTo(number));
    }

    @Test
    void whoIsConnectedByNothingIsNotInACase() throws InterruptedException {
        String a = works.handIn(works.student(), works.own(1));
        String b = works.handIn(works.student(), works.copied(1, 5));
        works.compared();
        open(List.of(a)).statusCode(422).body("code", equalTo("members"));
        open(List.of(a, a)).statusCode(422).body("code", equalTo("members"));
        open(List.of()).statusCode(422);
        open(List.of(a, UUID.randomUUID().toString())).statusCode(422).body("code", equalTo("no-submission"));
        works.post(works.ta, "similarity/cases", Map.of("members", List.of(a, b), "note", " "))
                .statusCode(422);
    }

    @Test
    void anOldAndANewSubmissionOfOnePersonAreOneMember() throws InterruptedException {
        Person ben = works.student();
        String a = works.handIn(works.student(), works.own(1));
        String old = works.handIn(ben, works.copied(1, 5));
        works.handIn(works.student(), works.own(33));
        works.compared();
        String fresh = works.handIn(ben, works.copied(1, 6, Disguise.DEAD_CODE_25));
        works.arrived(fresh);
        works.compared();
        int number = open(List.of(a, old, fresh)).statusCode(201).extract().path("number");
        read(number).body("members", hasSize(2)).body("evidence.pairs", hasSize(1));
    }
}
