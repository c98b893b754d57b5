package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.integrity.Exceptions.Share;
import gradus.server.integrity.Exceptions.Wanted;
import gradus.server.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExceptionsTest {
    private final Party ada = Samples.student("ada", "Ada Lovelace");
    private final Party ben = Samples.student("ben", "Ben Müller");
    private final Party otto = Samples.outside("Otto Old (2024)");
    private final Docket docket = Samples.docket(CaseState.REPLIED, ada, ben, otto);

    private static Wanted wanted(Party party, Effect effect, @Nullable Integer percent, String reason) {
        return new Wanted(party.member().id, effect, percent, reason);
    }

    private String refused(Wanted... wanted) {
        Problem problem = assertThrows(Problem.class, () -> Exceptions.of(docket, List.of(wanted)));
        assertEquals(422, problem.status());
        return String.valueOf(problem.getMessage());
    }

    @Test
    void theRuleIsZeroForEverybody() {
        Exceptions none = Exceptions.of(docket, List.of());
        assertEquals(new Share(100, ""), none.of(ada));
        assertEquals(new Share(100, ""), none.of(ben));
    }

    @Test
    void anExceptionHoldsForOnePersonAndKeepsItsReason() {
        Exceptions exceptions = Exceptions.of(
                docket,
                List.of(
                        wanted(ada, Effect.NONE, null, " the work was taken from them "),
                        wanted(ben, Effect.DEDUCTION, 30, "showed it to somebody")));
        assertEquals(new Share(0, "the work was taken from them"), exceptions.of(ada));
        assertEquals(new Share(30, "showed it to somebody"), exceptions.of(ben));
    }

    @Test
    void theRuleItselfCanBeGivenAReason() {
        Exceptions exceptions = Exceptions.of(docket, List.of(wanted(ada, Effect.ZERO, null, "the second time")));
        assertEquals(new Share(100, "the second time"), exceptions.of(ada));
    }

    @Test
    void everyRefusalSaysWhatToChange() {
        assertEquals(
                "Say why the ruling on ada is to differ from the rule: it needs a reason.",
                refused(wanted(ada, Effect.NONE, null, "  ")));
        assertEquals(
                "ada has two exceptions: give one of them.",
                refused(wanted(ada, Effect.NONE, null, "x"), wanted(ada, Effect.NONE, null, "x")));
        assertEquals(
                "Only a deduction has a percentage: leave it out for ada.", refused(wanted(ada, Effect.ZERO, 50, "x")));
        assertEquals(
                "Otto Old (2024) has no grade in this course: leave out what the ruling does to it.",
                refused(wanted(otto, Effect.NONE, null, "x")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 0, 100, 1000})
    void aDeductionTakesPartOfAGrade(int percent) {
        assertEquals(
                "A deduction for ben is 1 to 99 percent; for all of it choose 0 points, for nothing choose no effect.",
                refused(wanted(ben, Effect.DEDUCTION, percent, "x")));
    }

    @Test
    void aDeductionNeedsItsPercentage() {
        assertTrue(refused(wanted(ben, Effect.DEDUCTION, null, "x")).contains("1 to 99 percent"));
    }

    @Test
    void theReasonIsReadByTheOneItIsAbout() {
        Exceptions.of(docket, List.of(wanted(ada, Effect.NONE, null, "ada was ill")));
        assertTrue(refused(wanted(ada, Effect.NONE, null, "it was Ben Müller"))
                .startsWith("The reason for ada names 'Ben Müller'."));
    }

    @Test
    void somebodyWhoIsNotNamedIsNotFound() {
        Wanted stranger = new Wanted(UUID.randomUUID(), Effect.NONE, null, "x");
        Problem problem = assertThrows(Problem.class, () -> Exceptions.of(docket, List.of(stranger)));
        assertEquals(404, problem.status());
    }

    @Test
    void whatIsTakenNamesTheEffect() {
        assertEquals(Effect.NONE, Effect.taking(0));
        assertEquals(Effect.DEDUCTION, Effect.taking(1));
        assertEquals(Effect.DEDUCTION, Effect.taking(99));
        assertEquals(Effect.ZERO, Effect.taking(100));
    }
}
