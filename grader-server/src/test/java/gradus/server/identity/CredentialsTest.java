package gradus.server.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import gradus.server.fakes.TestTime;
import gradus.server.platform.Hashes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CredentialsTest {
    private static final Instant START = Instant.parse("2026-09-01T08:00:00Z");

    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    Tokens tokens;

    @Inject
    Sessions sessions;

    @Inject
    AccessTokens accessTokens;

    @Inject
    TestTime time;

    @AfterEach
    void timeGoesOn() {
        time.goOn();
    }

    private static int meByCookie(String secret) {
        return given().cookie("gradus", secret).get("/api/me").statusCode();
    }

    @Test
    void aSessionEndsAfterItsLifetimeAndIsForgotten() {
        time.stopAt(START);
        String secret = signIns.signIn(people.person().username, People.PASSWORD, "127.0.0.1")
                .token();
        assertEquals(200, meByCookie(secret));
        time.stopAt(START.plus(SignIns.LIFETIME));
        assertEquals(401, meByCookie(secret));
        signIns.forgetExpired();
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> sessions.byTokenHash(Hashes.of(secret)).isEmpty()));
    }

    @Test
    void neitherSecretsNorPasswordsLieInTheDatabase() {
        Person person = people.person();
        String cookie =
                signIns.signIn(person.username, People.PASSWORD, "127.0.0.1").token();
        String token = tokens.make(person, "laptop").secret();
        QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(sessions.byTokenHash(cookie).isEmpty());
            assertTrue(accessTokens.byTokenHash(token).isEmpty());
        });
        assertFalse(String.valueOf(person.passwordHash).contains(People.PASSWORD));
    }

    @Test
    void inventedSecretsAreVisitorsByCookieAndRefusedAsToken() {
        assertEquals(401, meByCookie("invented"));
        assertEquals(401, meByCookie(""));
        for (String header : new String[] {"Bearer invented", "Bearer", "Bearer ", "Digest x", "nonsense"}) {
            assertEquals(
                    401, given().header("Authorization", header).get("/api/me").statusCode(), header);
        }
    }

    @Test
    void aStaleCookieDoesNotKeepAnybodyFromSigningIn() {
        Person person = people.person();
        given().cookie("gradus", "stale")
                .contentType("application/json")
                .body("{\"username\":\"" + person.username + "\",\"password\":\"" + People.PASSWORD + "\"}")
                .post("/api/session")
                .then()
                .statusCode(200);
    }

    @Test
    void basicIsForGitOnly() {
        Person person = people.person();
        String token = tokens.make(person, "laptop").secret();
        assertEquals(
                401,
                given().auth()
                        .preemptive()
                        .basic(person.username, token)
                        .get("/api/me")
                        .statusCode());
    }

    @Test
    void lastUsedMovesInStepsNotWithEveryRequest() {
        Person person = people.person();
        time.stopAt(START);
        Tokens.Made made = tokens.make(person, "laptop");
        useAt(made, START.plusSeconds(10));
        useAt(made, START.plusSeconds(40));
        assertEquals(START.plusSeconds(10), lastUsed(person, made.token().id));
        useAt(made, START.plusSeconds(100));
        assertEquals(START.plusSeconds(100), lastUsed(person, made.token().id));
    }

    private void useAt(Tokens.Made made, Instant moment) {
        time.stopAt(moment);
        given().header("Authorization", "Bearer " + made.secret())
                .get("/api/me")
                .then()
                .statusCode(200);
    }

    private Instant lastUsed(Person person, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accessTokens.byOwner(id, person.id).orElseThrow().lastUsed);
    }
}
