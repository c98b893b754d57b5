package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.integrity.Hearing.Answer;
import gradus.server.platform.Details;
import gradus.server.platform.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ProcedureTest {
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final UUID TA = UUID.randomUUID();
    private static final UUID INSTRUCTOR = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-12-08T09:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(7));

    private static final Procedure OPENED = at(CaseState.OPEN, new Answer.Unaware(), new Answer.Unaware());
    private static final Procedure NOTIFIED =
            at(CaseState.NOTIFIED, new Answer.Awaited(UNTIL), new Answer.Awaited(UNTIL));
    private static final Procedure REPLIED = at(CaseState.REPLIED, new Answer.Given(UNTIL), new Answer.Given(UNTIL));
    private static final Procedure DECIDED = at(CaseState.DECIDED, new Answer.Given(UNTIL), new Answer.Given(UNTIL));

    private static Procedure at(CaseState state, Answer ada, Answer ben) {
        return new Procedure(
                state, List.of(new Hearing(ADA, "ada", ada), new Hearing(BEN, "ben", ben)), ZoneId.of("Europe/Zurich"));
    }

    private static Procedure in(CaseState state) {
        return at(state, new Answer.Given(UNTIL), new Answer.Given(UNTIL));
    }

    private static String refused(String code, Executable step) {
        Problem problem = assertThrows(Problem.class, step);
        assertEquals(409, problem.status());
        assertEquals("urn:gradus:" + code, ((Details) problem.body()).type());
        return String.valueOf(problem.getMessage());
    }

    @Test
    void theWholeWayFromNoticeToReversal() {
        Procedure both = OPENED.notified(ADA, UNTIL).notified(BEN, UNTIL);
        assertEquals(CaseState.NOTIFIED, both.state());
        Procedure heard = both.replied(ADA, NOW).replied(BEN, NOW);
        assertEquals(CaseState.REPLIED, heard.state());
        Procedure ruled = heard.proposed(NOW).confirmed(INSTRUCTOR, TA);
        assertEquals(CaseState.CONFIRMED, ruled.state());
        assertEquals(CaseState.REVERSED, ruled.reversed().state());
    }

    @Test
    void aCaseIsOpenUntilTheLastPersonWasNotified() {
        assertEquals(CaseState.OPEN, OPENED.notified(ADA, UNTIL).state());
        assertEquals(
                CaseState.NOTIFIED,
                OPENED.notified(BEN, UNTIL).notified(ADA, UNTIL).state());
    }

    @Test
    void aReplyBeforeEverybodyWasNotifiedLeavesTheCaseOpen() {
        Procedure one = OPENED.notified(ADA, UNTIL).replied(ADA, NOW);
        assertEquals(CaseState.OPEN, one.state());
        assertEquals(CaseState.NOTIFIED, one.notified(BEN, UNTIL).state());
    }

    @Test
    void aNoticeIsSentOnce() {
        String sentence = refused("notified", () -> NOTIFIED.notified(ADA, UNTIL));
        assertTrue(sentence.startsWith("ada was notified already."), sentence);
    }

    @Test
    void whoIsNotNamedIsNotFound() {
        Problem problem = assertThrows(Problem.class, () -> OPENED.notified(UUID.randomUUID(), UNTIL));
        assertEquals(404, problem.status());
    }

    @Test
    void aReplyMayBeAddedToUntilTheWindowEnds() {
        Procedure twice = NOTIFIED.replied(ADA, NOW).replied(ADA, UNTIL.minusNanos(1));
        assertEquals(CaseState.NOTIFIED, twice.state());
        String sentence = refused("reply-window", () -> twice.replied(ADA, UNTIL));
        assertEquals(
                "Your time to reply ended Tue 15 Dec 2026, 10:00:00 Europe/Zurich. Ask the staff of your course to"
                        + " record what you have to say: they can until a ruling is proposed.",
                sentence);
    }

    @Test
    void aReplyThatComesTooLateIsRefusedAndCanBeRecordedByStaff() {
        assertTrue(refused("reply-window", () -> NOTIFIED.replied(BEN, UNTIL)).contains("Ask the staff"));
        Procedure recorded = NOTIFIED.recorded(BEN).recorded(ADA);
        assertEquals(CaseState.REPLIED, recorded.state());
        assertEquals(recorded, recorded.recorded(ADA));
    }

    @Test
    void nothingIsRecordedForSomebodyWhoDoesNotKnow() {
        assertEquals(
                "ben was not notified yet: notify them first.", refused("not-notified", () -> OPENED.recorded(BEN)));
        assertTrue(refused("reply-window", () -> OPENED.replied(BEN, NOW)).startsWith("Your time to reply ended."));
    }

    @Test
    void aRulingWaitsUntilEverybodyWasHeardAndTheRefusalNamesWhoIsMissingAndUntilWhen() {
        Procedure half = OPENED.notified(ADA, UNTIL);
        assertEquals(
                "No ruling is possible yet: ada can still reply, until Tue 15 Dec 2026, 10:00:00 Europe/Zurich; ben"
                        + " was not notified. Everybody must be notified, and must have replied or let their time pass.",
                refused("not-heard", () -> half.proposed(NOW)));
    }

    @Test
    void oneWhoHasRepliedIsNotWaitedFor() {
        Procedure one = NOTIFIED.replied(ADA, NOW);
        String sentence = refused("not-heard", () -> one.proposed(NOW));
        assertFalse(sentence.contains("ada"), sentence);
        assertTrue(sentence.contains("ben can still reply"), sentence);
    }

    @Test
    void theWindowsEndIsTheFirstMomentAtWhichARulingIsPossible() {
        refused("not-heard", () -> NOTIFIED.proposed(UNTIL.minusNanos(1)));
        assertEquals(CaseState.DECIDED, NOTIFIED.proposed(UNTIL).state());
    }

    @Test
    void timeAloneNeverReplacesANotice() {
        Procedure half = OPENED.notified(ADA, UNTIL);
        String sentence = refused("not-heard", () -> half.proposed(UNTIL.plus(Duration.ofDays(365))));
        assertTrue(sentence.contains("ben was not notified"), sentence);
        assertFalse(sentence.contains("ada"), sentence);
    }

    @Test
    void whenAllHaveRepliedNobodyWaitsForTheWindow() {
        assertTrue(REPLIED.waitingFor(NOW).isEmpty());
        assertEquals(CaseState.DECIDED, REPLIED.proposed(NOW).state());
    }

    @Test
    void whoProposedCannotConfirm() {
        String sentence = refused("second-person", () -> DECIDED.confirmed(TA, TA));
        assertEquals("You proposed this ruling yourself: ask another instructor to confirm it.", sentence);
        assertEquals(CaseState.CONFIRMED, DECIDED.confirmed(INSTRUCTOR, TA).state());
    }

    @Test
    void aWithdrawnProposalLeadsBackToWhereTheHearingStood() {
        assertEquals(CaseState.REPLIED, DECIDED.withdrawn().state());
        Procedure passed = NOTIFIED.proposed(UNTIL).withdrawn();
        assertEquals(CaseState.NOTIFIED, passed.state());
        assertEquals(CaseState.NOTIFIED, passed.recorded(ADA).state());
    }

    @Test
    void repliesAreClosedWhileARulingWaits() {
        String own = refused("heard", () -> DECIDED.replied(ADA, NOW));
        assertTrue(own.contains("waiting for a second person"), own);
        assertTrue(own.contains("write to an instructor"), own);
        String recorded = refused("case-state", () -> DECIDED.recorded(ADA));
        assertTrue(recorded.contains("Withdraw the proposed ruling first"), recorded);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"OPEN", "NOTIFIED", "REPLIED"})
    void aCaseCanBeDismissedWhilePeopleAreHeard(CaseState state) {
        assertEquals(CaseState.DISMISSED, in(state).dismissed().state());
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            mode = Mode.EXCLUDE,
            names = {"OPEN", "NOTIFIED", "REPLIED"})
    void afterwardsNothingOfTheHearingIsPossible(CaseState state) {
        refused("case-state", () -> in(state).notified(ADA, UNTIL));
        refused("case-state", () -> in(state).recorded(ADA));
        refused("case-state", () -> in(state).proposed(NOW));
        refused("case-state", () -> in(state).dismissed());
        refused("heard", () -> in(state).replied(ADA, NOW));
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, mode = Mode.EXCLUDE, names = "DECIDED")
    void onlyAProposalCanBeConfirmedOrWithdrawn(CaseState state) {
        String sentence = refused("case-state", () -> in(state).confirmed(INSTRUCTOR, TA));
        assertTrue(sentence.startsWith("There is no ruling to confirm: this case is " + state.words()), sentence);
        refused("case-state", () -> in(state).withdrawn());
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, mode = Mode.EXCLUDE, names = "CONFIRMED")
    void onlyARulingThatHoldsCanBeReversed(CaseState state) {
        String sentence = refused("case-state", () -> in(state).reversed());
        assertTrue(sentence.startsWith("There is no ruling that holds, so none to reverse: this case is "), sentence);
        assertTrue(sentence.indexOf(". ") > 0, () -> "says what to do: " + sentence);
    }
}
