package gradus.server.integrity;

import gradus.server.course.Caller;
import gradus.server.integrity.CaseView.PassageView;
import gradus.server.integrity.Evidence.First;
import gradus.server.integrity.OwnCaseView.Likeness;
import gradus.server.integrity.OwnCaseView.Notice;
import gradus.server.integrity.OwnCaseView.Order;
import gradus.server.integrity.OwnCaseView.Outcome;
import gradus.server.integrity.OwnCaseView.OwnState;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Draws a case for one who is named in it. Whatever text comes from others loses the names of others.
@RequestScoped
class OwnCases {
    private final CaseViews views;
    private final ReplyWindow window;
    private final Caller caller;
    private final InstantSource time;

    OwnCases(CaseViews views, ReplyWindow window, Caller caller, InstantSource time) {
        this.views = views;
        this.window = window;
        this.caller = caller;
        this.time = time;
    }

    OwnCaseView of(Docket docket) {
        Party own = docket.partyOf(caller.person().id).orElseThrow();
        IntegrityCase file = docket.file();
        boolean mayReply = file.state.hearing() && own.hearing().open(time.instant());
        return new OwnCaseView(
                file.number,
                docket.assignment().slug,
                docket.assignment().title,
                state(file.state, mayReply && !own.hearing().replied()),
                time.instant(),
                docket.zone().getId(),
                notice(own),
                views.replies(own),
                mayReply,
                evidence(docket, own),
                outcome(docket, own),
                PolicyText.paragraphs(window.policy().replyDays));
    }

    OwnCaseSummary summary(Docket docket) {
        Party own = docket.partyOf(caller.person().id).orElseThrow();
        boolean mayReply = docket.file().state.hearing() && own.hearing().open(time.instant());
        return new OwnCaseSummary(
                docket.file().number,
                docket.assignment().slug,
                docket.assignment().title,
                state(docket.file().state, mayReply && !own.hearing().replied()),
                mayReply,
                notice(own).replyUntil());
    }

    private static OwnState state(CaseState state, boolean awaited) {
        return switch (state) {
            case OPEN, NOTIFIED, REPLIED -> awaited ? OwnState.ASKED : OwnState.CONSIDERED;
            case DECIDED -> OwnState.CONSIDERED;
            case CONFIRMED -> OwnState.RULED;
            case DISMISSED -> OwnState.DISMISSED;
            case REVERSED -> OwnState.REVERSED;
        };
    }

    private Notice notice(Party own) {
        CaseMember member = own.member();
        Instant until = member.replyUntil;
        Instant at = member.notifiedAt;
        if (until == null || at == null) {
            throw new IllegalStateException("a case is shown to nobody who was not notified");
        }
        return new Notice(at, views.username(member.notifiedBy), String.valueOf(member.noticeText), until);
    }

    private static List<Likeness> evidence(Docket docket, Party own) {
        Anonymity others = docket.others(own);
        List<FrozenEvidence.Pair> pairs = FrozenEvidence.read(docket.file().evidence).pairs().stream()
                .filter(pair -> pair.shows(own.member().work))
                .toList();
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> likeness(
                        pairs.get(i),
                        own.member().work,
                        Anonymity.SOMEBODY + (pairs.size() == 1 ? "" : " (" + (i + 1) + ")"),
                        others))
                .toList();
    }

    private static Likeness likeness(FrozenEvidence.Pair pair, String own, String other, Anonymity others) {
        boolean a = pair.a().equals(own);
        return new Likeness(
                other,
                pair.suspicion(),
                a ? pair.aInB() : pair.bInA(),
                a ? pair.bInA() : pair.aInB(),
                order(pair.first(), a),
                pair.why().stream().map(others::hide).toList(),
                pair.matches().stream()
                        .map(match -> PassageView.of(a ? match.a() : match.b()))
                        .toList());
    }

    private static Order order(First first, boolean a) {
        return switch (first) {
            case A -> a ? Order.OWN_FIRST : Order.OTHER_FIRST;
            case B -> a ? Order.OTHER_FIRST : Order.OWN_FIRST;
            case UNKNOWN -> Order.UNKNOWN;
        };
    }

    private static @Nullable Outcome outcome(Docket docket, Party own) {
        IntegrityCase file = docket.file();
        CaseMember member = own.member();
        Anonymity others = docket.others(own);
        if (file.closedAt != null) {
            return new Outcome(
                    null, null, others.hide(String.valueOf(file.closingReason)), null, null, null, file.closedAt);
        }
        return file.confirmedAt == null || member.percentTaken == null
                ? null
                : new Outcome(
                        Effect.taking(member.percentTaken),
                        member.percentTaken,
                        others.hide(String.valueOf(file.rulingReason)),
                        member.effectReason == null ? null : others.hide(member.effectReason),
                        member.pointsBefore,
                        member.pointsAfter,
                        file.confirmedAt);
    }
}
