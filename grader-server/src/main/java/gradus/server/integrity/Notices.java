package gradus.server.integrity;

import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.platform.Problem;
import gradus.server.policy.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Tells each person on their own that they are named in a case, keeps the receipt, and takes their replies.
@RequestScoped
class Notices {
    private final Dockets dockets;
    private final ReplyWindow window;
    private final AuditLog audit;
    private final Caller caller;
    private final InstantSource time;

    Notices(Dockets dockets, ReplyWindow window, AuditLog audit, Caller caller, InstantSource time) {
        this.dockets = dockets;
        this.window = window;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
    }

    /// Notifies one person; their window to reply begins. `way` says how somebody without an account was reached.
    @Transactional
    void notify(String number, UUID member, int version, String text, String way) {
        Docket docket = dockets.forStep(number, version);
        Party party = docket.party(member);
        Instant now = time.instant();
        Instant until = window.endsAt(now);
        Procedure next = docket.procedure().notified(member, until);
        checkWay(party, way);
        docket.checkNames(text, party, "The notice to " + party.called());
        CaseMember row = party.member();
        row.notifiedAt = now;
        row.notifiedBy = caller.person().id;
        row.noticeText = text;
        row.noticeWay = way.isEmpty() ? null : way;
        row.replyUntil = until;
        Dockets.step(docket, next);
        String sent = party.called() + (way.isEmpty() ? "" : " (" + way + ")") + ", who can reply until "
                + Wording.moment(until, docket.zone());
        audit.record(caller.act("notify of integrity case", docket.subject(), sent + ": " + text));
    }

    /// Takes the reply of the caller themselves.
    @Transactional
    void reply(String number, String text) {
        dockets.lock();
        Docket docket = dockets.readOwn(number);
        Party party = docket.partyOf(caller.person().id).orElseThrow();
        Procedure next = docket.procedure().replied(party.member().id, time.instant());
        new CaseReply(party.member().id, text, time.instant()).persist();
        Dockets.step(docket, next);
        audit.record(caller.act("reply to integrity case", docket.subject(), text));
    }

    /// Writes down what a person said elsewhere; `way` says how it came.
    @Transactional
    void record(String number, UUID member, int version, String text, String way) {
        Docket docket = dockets.forStep(number, version);
        Party party = docket.party(member);
        Procedure next = docket.procedure().recorded(member);
        CaseReply reply = new CaseReply(member, text, time.instant());
        reply.recordedBy = caller.person().id;
        reply.way = way;
        reply.persist();
        Dockets.step(docket, next);
        audit.record(caller.act(
                "record reply to integrity case",
                docket.subject(),
                "of " + party.called() + " (" + way + "): " + text));
    }

    private static void checkWay(Party party, String way) {
        if (party.outside() && way.isEmpty()) {
            throw Problem.invalid(
                    "way",
                    party.called() + " has no account here: say how the notice reached them, such as 'letter of"
                            + " 3 May'.");
        }
        if (!party.outside() && !way.isEmpty()) {
            throw Problem.invalid(
                    "way", party.called() + " reads the notice here: leave out how else it was delivered.");
        }
    }
}
