package gradus.runner.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.runner.bundle.Distribution;
import gradus.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

/// The whole attack corpus against the sandbox of this machine: what `gradus doctor --attacks` does.
class AttackCorpusIT {
    private static final int LEAST_ATTACKS = 60;

    @Test
    void everyAttackIsHeldAndTheControlsAreRight() throws Exception {
        AttackReport report = new AttackRun(Distribution.current(), Sandbox.probe(), System.out::println).run("");
        assertTrue(report.good(), report::text);
        assertEquals(report.attempted(), report.held());
        assertTrue(report.attempted() >= LEAST_ATTACKS, report::text);
        JsonNode json = new JsonMapper().readTree(report.json());
        assertEquals(report.attempted(), json.get("attempted").asInt());
        assertTrue(json.get("broken").isEmpty());
        assertEquals(0, ProcessHandle.current().children().count(), "every process of the run is gone");
    }
}
