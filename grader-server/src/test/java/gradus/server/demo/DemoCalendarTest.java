package gradus.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCalendarTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-09-20T23:30:00Z", "2026-09-21T06:00:00Z", "2026-10-24T12:00:00Z"})
    void theFirstSheetIsOpenForAWeekAtLeastAndAllDeadlinesAreSundayEvenings(String start) {
        DemoCalendar calendar = new DemoCalendar(Instant.parse(start));
        Instant first = calendar.policy(DemoSheet.ALL.getFirst()).due();
        Duration open = Duration.between(calendar.opensAt(DemoSheet.ALL.getFirst()), first);
        assertTrue(open.toDays() >= 7 && open.toDays() < 15, open.toString());
        for (DemoSheet sheet : DemoSheet.ALL) {
            LocalDateTime deadline = calendar.deadline(sheet);
            assertEquals(DayOfWeek.SUNDAY, deadline.getDayOfWeek());
            assertEquals(22, deadline.getHour());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-21T06:00:00Z"})
    void theOthersOpenOneAfterTheOther(String start) {
        DemoCalendar calendar = new DemoCalendar(Instant.parse(start));
        for (int i = 1; i < DemoSheet.ALL.size(); i++) {
            DemoSheet sheet = DemoSheet.ALL.get(i);
            Instant opens = calendar.opensAt(sheet);
            assertTrue(opens.isAfter(calendar.policy(DemoSheet.ALL.get(i - 1)).due()));
            assertTrue(opens.isBefore(calendar.policy(sheet).due()));
        }
    }
}
