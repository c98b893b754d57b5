package gradus.server;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;

import gradus.server.fakes.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StartTest {
    @Test
    void startsOnARealDatabaseWhoseSchemaMatchesTheEntities() {
        get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }
}
