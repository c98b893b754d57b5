package gradus.server.integrity;

import gradus.server.integrity.Hearing.Answer;
import gradus.server.platform.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Whatever people try, in whatever order and at whatever time.
class ProcedurePropertyTest {
    private static final List<UUID> MEMBERS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final List<UUID> STAFF = List.of(new UUID(1, 1), new UUID(1, 2));

    enum Kind {
        NOTIFY,
        REPLY,
        RECORD,
        PROPOSE,
        CONFIRM,
        WITHDRAW,
        DISMISS,
        REVERSE
    }

    /// One try: who does it, to whom, and how many days have passed since the one before.
    record Try(Kind kind, int member, int by, int days) {}

    @Provide
    Arbitrary<List<Try>> tries() {
        // Notices and proposals more often: else hardly any case would come to a ruling.
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(5, Kind.NOTIFY),
                                Tuple.of(3, Kind.REPLY),
                                Tuple.of(1, Kind.RECORD),
                                Tuple.of(4, Kind.PROPOSE),
                                Tuple.of(4, Kind.CONFIRM),
                                Tuple.of(1, Kind.WITHDRAW),
                                Tuple.of(1, Kind.REVERSE)),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 3))
                .as(Try::new)
                .list()
                .ofMaxSize(40);
    }

    /// Everything that happened, and where the case stood after each step that was possible.
    private static final class Story {
        private Procedure procedure = new Procedure(
                CaseState.OPEN,
                MEMBERS.stream()
                        .map(id -> new Hearing(id, "m" + id.getLeastSignificantBits(), new Answer.Unaware()))
                        .toList(),
                Samples.ZONE);
        private Instant now = Samples.NOW;
        private UUID proposer = STAFF.getFirst();
        private final List<CaseState> states = new ArrayList<>(List.of(CaseState.OPEN));
        private boolean ruledUnheard;
        private boolean ruledAlone;

        void take(Try one) {
            now = now.plus(Duration.ofDays(one.days()));
            UUID member = MEMBERS.get(one.member());
            UUID by = STAFF.get(one.by());
            Procedure before = procedure;
            boolean moved = step(
                    switch (one.kind()) {
                        case NOTIFY -> p -> p.notified(member, now.plus(Duration.ofDays(7)));
                        case REPLY -> p -> p.replied(member, now);
                        case RECORD -> p -> p.recorded(member);
                        case PROPOSE -> p -> p.proposed(now);
                        case CONFIRM -> p -> p.confirmed(by, proposer);
                        case WITHDRAW -> Procedure::withdrawn;
                        case DISMISS -> Procedure::dismissed;
                        case REVERSE -> Procedure::reversed;
                    });
            if (moved && one.kind() == Kind.PROPOSE) {
                proposer = by;
                ruledUnheard |= before.hearings().stream()
                        .anyMatch(hearing -> !hearing.notified() || (hearing.open(now) && !hearing.replied()));
            }
            ruledAlone |= moved && one.kind() == Kind.CONFIRM && by.equals(proposer);
        }

        private boolean step(UnaryOperator<Procedure> step) {
            try {
                procedure = step.apply(procedure);
            } catch (Problem _) {
                return false;
            }
            states.add(procedure.state());
            return true;
        }
    }

    private static Story told(List<Try> tries) {
        Story story = new Story();
        tries.forEach(story::take);
        return story;
    }

    @Property
    boolean nobodyIsEverRuledOnUnheard(@ForAll("tries") List<Try> tries) {
        return !told(tries).ruledUnheard;
    }

    @Property
    boolean nobodyEverRulesAlone(@ForAll("tries") List<Try> tries) {
        return !told(tries).ruledAlone;
    }

    @Property
    boolean aRulingHoldsOnlyAfterItWasProposed(@ForAll("tries") List<Try> tries) {
        List<CaseState> states = told(tries).states;
        int confirmed = states.indexOf(CaseState.CONFIRMED);
        return confirmed < 0 || states.get(confirmed - 1) == CaseState.DECIDED;
    }

    @Property
    boolean nothingFollowsAReversalOrADismissal(@ForAll("tries") List<Try> tries) {
        List<CaseState> states = told(tries).states;
        return states.subList(0, states.size() - 1).stream()
                .noneMatch(state -> state == CaseState.REVERSED || state == CaseState.DISMISSED);
    }

    @Property
    boolean whileItIsHeardTheStateFollowsFromTheHearings(@ForAll("tries") List<Try> tries) {
        Procedure end = told(tries).procedure;
        boolean allKnow = end.hearings().stream().allMatch(Hearing::notified);
        boolean allReplied = end.hearings().stream().allMatch(Hearing::replied);
        return switch (end.state()) {
            case OPEN -> !allKnow;
            case NOTIFIED -> allKnow && !allReplied;
            case REPLIED -> allReplied;
            case DECIDED, CONFIRMED, DISMISSED, REVERSED -> true;
        };
    }

    @Property
    boolean aRefusedStepChangesNothing(@ForAll("tries") List<Try> tries) {
        Story story = told(tries);
        Procedure before = story.procedure;
        story.step(p -> p.notified(UUID.randomUUID(), Samples.UNTIL));
        return story.procedure.equals(before);
    }
}
