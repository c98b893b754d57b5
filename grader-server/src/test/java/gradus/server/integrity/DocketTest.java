package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.integrity.Hearing.Answer;
import gradus.server.platform.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocketTest {
    private final Party ada = Samples.student("ada", "Ada Lovelace");
    private final Party ben = Samples.student("ben", "Ben Müller");
    private final Party otto = Samples.outside("Otto Old (2024)");
    private final Docket docket = Samples.docket(CaseState.OPEN, ada, ben, otto);

    private static String refused(Runnable act) {
        Problem problem = assertThrows(Problem.class, act::run);
        assertEquals(422, problem.status());
        return String.valueOf(problem.getMessage());
    }

    @Test
    void isCalledByItsNumberAndItsAssignment() {
        assertEquals("integrity case #12 (a1)", docket.subject());
    }

    @Test
    void aPartyIsFoundByItsMemberAndByItsPerson() {
        assertEquals(ben, docket.party(ben.member().id));
        assertEquals(Optional.of(ada), docket.partyOf(Objects.requireNonNull(ada.member().personId)));
        assertEquals(Optional.empty(), docket.partyOf(UUID.randomUUID()));
        Problem missing = assertThrows(Problem.class, () -> docket.party(UUID.randomUUID()));
        assertEquals(404, missing.status());
        assertEquals(
                "Nobody of that id is named in integrity case #12: reload the case for its members.",
                missing.getMessage());
    }

    @Test
    void onlyThoseWithAnAccountHaveAGrade() {
        assertEquals(List.of(ada, ben), docket.students());
        assertTrue(otto.outside());
        assertFalse(ada.outside());
    }

    @Test
    void sentencesForStaffUseTheUserNameWhereThereIsOne() {
        assertEquals("ada", ada.called());
        assertEquals("Otto Old (2024)", otto.called());
    }

    @Test
    void theAnswersFollowFromReceiptAndReplies() {
        assertEquals(new Answer.Unaware(), ada.hearing().answer());
        assertEquals(
                new Answer.Awaited(Samples.UNTIL),
                Samples.heard(ada, 0).hearing().answer());
        assertEquals(
                new Answer.Given(Samples.UNTIL), Samples.heard(ben, 2).hearing().answer());
    }

    @Test
    void theProcedureBeginsWithTheStoredStateAndEverybodysHearing() {
        Docket later = Samples.docket(CaseState.NOTIFIED, Samples.heard(ada, 1), Samples.heard(ben, 0));
        Procedure procedure = later.procedure();
        assertEquals(CaseState.NOTIFIED, procedure.state());
        assertEquals(
                List.of("ada", "ben"),
                procedure.hearings().stream().map(Hearing::who).toList());
        assertTrue(procedure.waitingFor(Samples.NOW).orElseThrow().contains("ben can still reply"));
        assertEquals(Optional.empty(), procedure.waitingFor(Samples.UNTIL));
    }

    @Test
    void aTextForOnePersonMayNameThemAndNobodyElse() {
        docket.checkNames("Dear Ada Lovelace (ada), please explain.", ada, "The notice");
        assertEquals(
                "The notice names 'ben'. Those who are named in a case do not learn of each other: write 'another"
                        + " submission' or 'another student' instead.",
                refused(() -> docket.checkNames("Did you talk to ben?", ada, "The notice")));
        for (String text : List.of("It is BEN MÜLLER'S.", "from Otto Old (2024)", "see " + ben.member().work)) {
            assertTrue(refused(() -> docket.checkNames(text, ada, "The notice")).startsWith("The notice names '"));
        }
    }

    @Test
    void aTextForEverybodyNamesNobody() {
        docket.checkNames("The passages are the same.", "The reason");
        for (String text : List.of("ada had it first", "Ada Lovelace", "otto old (2024) gave it away")) {
            assertTrue(refused(() -> docket.checkNames(text, "The reason")).startsWith("The reason names '"), text);
        }
    }

    @Test
    void whatIsHiddenFromOneIsWhatTheOthersAreCalled() {
        String why = "ada and ben and Otto Old (2024) share 12 lines";
        assertEquals(
                "ada and another submission and another submission share 12 lines",
                docket.others(ada).hide(why));
        assertEquals(
                "another submission and ben and another submission share 12 lines",
                docket.others(ben).hide(why));
    }

    @Test
    void aStepMovesTheStateAndCountsOne() {
        Procedure next = new Procedure(CaseState.DISMISSED, List.of(), Samples.ZONE);
        Dockets.step(docket, next);
        assertEquals(CaseState.DISMISSED, docket.file().state);
        assertEquals(2, docket.file().version);
    }
}
