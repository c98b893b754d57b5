package gradus.server.integrity;

import gradus.server.integrity.Hearing.Answer;
import gradus.server.platform.Problem;
import gradus.server.policy.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The course of a case: which step may follow, and where the case stands after it. Pure.
///
/// open → notified → replied → waiting for a second person → confirmed → reversed; dismissed instead of a ruling.
/// Nobody is ruled on unheard: a ruling needs that each person was notified, and has replied or let their time pass.
///
/// Every step that is impossible throws a [Problem] with status 409, whose sentence says what to do instead.
record Procedure(CaseState state, List<Hearing> hearings, ZoneId zone) {
    Procedure {
        hearings = List.copyOf(hearings);
    }

    /// One person is told of the case and can reply before `until`.
    Procedure notified(UUID member, Instant until) {
        whileHearing("Nobody can be notified any more");
        Hearing hearing = of(member);
        if (hearing.notified()) {
            throw Problem.conflict(
                    "notified",
                    hearing.who() + " was notified already. A notice is sent once and never changed: reload the case"
                            + " to read it.");
        }
        return heard(member, new Answer.Awaited(until));
    }

    /// The person replies on their own.
    Procedure replied(UUID member, Instant now) {
        if (!state.hearing()) {
            throw Problem.conflict(
                    "heard",
                    "Replies are closed: this case is " + state.words()
                            + ". If you have something new to say, write to an instructor of your course.");
        }
        Hearing hearing = of(member);
        if (!hearing.open(now)) {
            throw Problem.conflict(
                    "reply-window",
                    "Your time to reply ended" + ended(hearing)
                            + ". Ask the staff of your course to record what you have to say: they can until a ruling"
                            + " is proposed.");
        }
        return given(hearing);
    }

    /// Staff write down what a person said elsewhere, or too late to say it here themselves.
    Procedure recorded(UUID member) {
        whileHearing("No reply can be recorded any more");
        Hearing hearing = of(member);
        if (!hearing.notified()) {
            throw Problem.conflict("not-notified", hearing.who() + " was not notified yet: notify them first.");
        }
        return given(hearing);
    }

    /// Somebody proposes a ruling.
    Procedure proposed(Instant now) {
        whileHearing("No ruling can be proposed");
        waitingFor(now).ifPresent(missing -> {
            throw Problem.conflict("not-heard", missing);
        });
        return in(CaseState.DECIDED);
    }

    /// A second person agrees, and the ruling holds from now on.
    Procedure confirmed(UUID by, UUID proposedBy) {
        whileDecided("There is no ruling to confirm");
        if (by.equals(proposedBy)) {
            throw Problem.conflict(
                    "second-person", "You proposed this ruling yourself: ask another instructor to confirm it.");
        }
        return in(CaseState.CONFIRMED);
    }

    /// The proposal is taken back or not agreed to; people are heard again.
    Procedure withdrawn() {
        whileDecided("There is no proposal to withdraw");
        return in(hearingState());
    }

    /// The case is closed without a ruling.
    Procedure dismissed() {
        whileHearing("It cannot be dismissed");
        return in(CaseState.DISMISSED);
    }

    /// The ruling is taken back.
    Procedure reversed() {
        if (state != CaseState.CONFIRMED) {
            throw closed("There is no ruling that holds, so none to reverse");
        }
        return in(CaseState.REVERSED);
    }

    /// Says in one sentence who has still to be heard before anybody may rule; empty when all were.
    Optional<String> waitingFor(Instant now) {
        String missing = hearings.stream()
                .flatMap(hearing -> hearing.missing(now, zone).stream())
                .collect(Collectors.joining("; "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("No ruling is possible yet: " + missing
                        + ". Everybody must be notified, and must have replied or let their time pass.");
    }

    private Procedure given(Hearing hearing) {
        return switch (hearing.answer()) {
            case Answer.Unaware _ -> this;
            case Answer.Awaited(Instant until) -> heard(hearing.member(), new Answer.Given(until));
            case Answer.Given _ -> this;
        };
    }

    private Procedure heard(UUID member, Answer answer) {
        UnaryOperator<Hearing> change =
                each -> each.member().equals(member) ? new Hearing(member, each.who(), answer) : each;
        Procedure next = new Procedure(state, hearings.stream().map(change).toList(), zone);
        return next.in(next.hearingState());
    }

    private CaseState hearingState() {
        if (!hearings.stream().allMatch(Hearing::notified)) {
            return CaseState.OPEN;
        }
        return hearings.stream().allMatch(Hearing::replied) ? CaseState.REPLIED : CaseState.NOTIFIED;
    }

    private Procedure in(CaseState next) {
        return new Procedure(next, hearings, zone);
    }

    private Hearing of(UUID member) {
        return hearings.stream()
                .filter(hearing -> hearing.member().equals(member))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Nobody of that id is named in this case."));
    }

    private String ended(Hearing hearing) {
        return switch (hearing.answer()) {
            case Answer.Unaware _ -> "";
            case Answer.Awaited(Instant until) -> " " + Wording.moment(until, zone);
            case Answer.Given(Instant until) -> " " + Wording.moment(until, zone);
        };
    }

    private void whileHearing(String not) {
        if (!state.hearing()) {
            throw closed(not);
        }
    }

    private void whileDecided(String not) {
        if (state != CaseState.DECIDED) {
            throw closed(not);
        }
    }

    private Problem closed(String not) {
        String advice = switch (state) {
            case OPEN, NOTIFIED, REPLIED -> "Propose a ruling or dismiss the case first.";
            case DECIDED -> "Withdraw the proposed ruling first, or have it confirmed.";
            case CONFIRMED -> "An instructor can reverse the ruling with a reason.";
            case DISMISSED, REVERSED -> "If there is something new, open a new case.";
        };
        return Problem.conflict("case-state", not + ": this case is " + state.words() + ". " + advice);
    }
}
