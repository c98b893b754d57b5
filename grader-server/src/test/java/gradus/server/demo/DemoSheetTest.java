package gradus.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSheetTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final List<DemoSheet> SHEETS = Arrays.asList(DemoSheet.values());

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-20T23:30:00Z", "2026-09-21T06:00:00Z", "2026-10-24T12:00:00Z"})
    void theFirstSheetIsOpenForAWeekAtLeastAndAllDeadlinesAreSundayEvenings(String text) {
        Instant start = Instant.parse(text);
        DemoSheet first = SHEETS.getFirst();
        Duration open = Duration.between(
                first.opensAt(start, ZONE),
                first.deadline(start, ZONE).atZone(ZONE).toInstant());
        assertTrue(open.toDays() >= 7 && open.toDays() < 15, open.toString());
        for (DemoSheet sheet : SHEETS) {
            LocalDateTime deadline = sheet.deadline(start, ZONE);
            assertEquals(DayOfWeek.SUNDAY, deadline.getDayOfWeek());
            assertEquals(22, deadline.getHour());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-21T06:00:00Z", "2026-12-31T22:59:59Z"})
    void theOthersOpenOneAfterTheOther(String text) {
        Instant start = Instant.parse(text);
        for (int i = 1; i < SHEETS.size(); i++) {
            Instant opens = SHEETS.get(i).opensAt(start, ZONE);
            assertTrue(opens.isAfter(
                    SHEETS.get(i - 1).deadline(start, ZONE).atZone(ZONE).toInstant()));
            assertTrue(opens.isBefore(
                    SHEETS.get(i).deadline(start, ZONE).atZone(ZONE).toInstant()));
        }
    }

    @Test
    void theWeightsMakeAWholeCourse() {
        assertEquals(100, SHEETS.stream().mapToInt(DemoSheet::weightPercent).sum());
    }
}
