package gradus.runner.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static Reply.Sample at(String frame) {
        return new Reply.Sample(List.of(frame));
    }

    @Test
    void onlyTheLastSampleOfTheRunningExchangeIsKept() throws MalformedFrame {
        Samples samples = new Samples();
        samples.keep(at("Solution.a(Solution.java:1)"));
        samples.keep(at("Solution.b(Solution.java:2)"));
        assertEquals(List.of("Solution.b(Solution.java:2)"), samples.last());
        samples.forget();
        assertEquals(List.of(), samples.last());
    }

    @Test
    void aFloodIsAViolation() {
        Samples samples = new Samples();
        MalformedFrame flood = assertThrows(MalformedFrame.class, () -> {
            for (int i = 0; i < 1_000_000; i++) {
                samples.keep(at("Solution.a(Solution.java:1)"));
            }
        });
        assertTrue(flood.getMessage().matches("\\d+ samples in \\d+ ms"), flood::getMessage);
    }
}
