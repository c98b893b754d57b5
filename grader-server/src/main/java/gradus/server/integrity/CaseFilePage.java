package gradus.server.integrity;

import gradus.evidence.Points;
import gradus.server.audit.Chain;
import gradus.server.integrity.CaseView.MatchView;
import gradus.server.integrity.CaseView.MemberView;
import gradus.server.integrity.CaseView.NoticeView;
import gradus.server.integrity.CaseView.PairView;
import gradus.server.integrity.CaseView.PassageView;
import gradus.server.integrity.CaseView.ReplyView;
import gradus.server.integrity.CaseView.RulingView;
import gradus.server.integrity.Evidence.First;
import gradus.server.integrity.Markup.Fact;
import gradus.server.policy.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes a case file as one page that needs nothing else: no script, no address, no font.
final class CaseFilePage {
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages);
              font-family: 'Liberation Sans', sans-serif; font-size: 9pt; } }
            body { font-family: 'Liberation Sans', Helvetica, Arial, sans-serif; font-size: 10pt; line-height: 1.4;
              color: #1b1f24; max-width: 60em; margin: 0 auto; }
            h1 { font-size: 18pt; margin: 0 0 4pt; } h2 { font-size: 13pt; margin: 18pt 0 6pt; }
            h3 { font-size: 11pt; margin: 12pt 0 4pt; } p { margin: 0 0 4pt; }
            table { border-collapse: collapse; width: 99.5%; margin: 4pt 0 8pt; table-layout: fixed; }
            th, td { border: 1px solid #8a929b; padding: 3pt 5pt; text-align: left; vertical-align: top;
              word-wrap: break-word; overflow-wrap: anywhere; }
            th { background: #f0f2f5; } .facts th { width: 28%; }
            blockquote { margin: 4pt 0 8pt; padding: 2pt 0 2pt 8pt; border-left: 3pt solid #8a929b; }
            pre, code { font-family: Courier, 'Courier New', 'Liberation Sans', monospace; font-size: 8.5pt;
              white-space: pre-wrap; word-wrap: break-word; overflow-wrap: anywhere; margin: 0; }
            """;

    private final CaseFile file;
    private final CaseView view;
    private final Markup page = new Markup();

    private CaseFilePage(CaseFile file) {
        this.file = file;
        this.view = file.view();
    }

    /// The page for screens; the frozen text stands at its end, so that its hash can be computed again.
    static String html(CaseFile file) {
        CaseFilePage page = new CaseFilePage(file);
        page.content();
        page.page.text("h2", "The frozen evidence").text("p", """
                The SHA-256 of the following line of UTF-8, without a line break at its end, is the hash above.""");
        page.page.text("pre", file.frozen());
        return page.written();
    }

    /// The page for paper, whose hashes refer to the HTML for the frozen text.
    static String print(CaseFile file) {
        CaseFilePage page = new CaseFilePage(file);
        page.content();
        page.page.text("p", "The frozen evidence itself stands at the end of this case file's HTML form.");
        return page.written();
    }

    private String written() {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n"
                + "<meta charset=\"utf-8\"/>\n<title>" + Markup.escaped(title()) + "</title>\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n" + page.written() + "</body>\n</html>\n";
    }

    private String title() {
        return "Integrity case #" + view.number();
    }

    private void content() {
        page.text("h1", title());
        page.text("p", view.assignmentTitle() + ", " + file.course());
        summary();
        view.members().forEach(this::member);
        evidence();
        ruling();
        history();
    }

    private void summary() {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("State", view.state().words()),
                new Fact("Opened", moment(view.openedAt()) + " by " + view.openedBy()),
                new Fact("Note", view.note())));
        if (view.closing() != null) {
            facts.add(new Fact(
                    view.state() == CaseState.DISMISSED ? "Dismissed" : "Reversed",
                    moment(view.closing().at()) + " by " + view.closing().by() + ": "
                            + view.closing().reason()));
        }
        facts.add(new Fact("This file", "written " + moment(view.now()) + " for " + file.exportedBy()));
        page.text("h2", "Summary").facts(facts);
        page.text("h2", "Who is named");
    }

    private void member(MemberView member) {
        page.text("h3", called(member));
        List<Fact> facts = new ArrayList<>();
        if (member.submission() == null) {
            facts.add(new Fact("Work", "not handed in here"));
        } else {
            facts.add(new Fact("Submission", member.submission().toString()));
            facts.add(new Fact("Content (SHA-256)", String.valueOf(member.contentHash())));
            facts.add(new Fact("Received", member.receivedAt() == null ? "" : moment(member.receivedAt())));
        }
        NoticeView notice = member.notice();
        facts.add(new Fact("Notice", notice == null ? "not given" : receipt(notice)));
        page.facts(facts);
        if (notice != null) {
            quote("Text of the notice", notice.text());
        }
        for (ReplyView reply : member.replies()) {
            String how = reply.recordedBy() == null
                    ? "given here"
                    : "recorded by " + reply.recordedBy() + ", " + reply.way();
            quote("Reply of " + moment(reply.at()) + ", " + how, reply.text());
        }
        if (notice != null && member.replies().isEmpty()) {
            page.text("p", "No reply.");
        }
    }

    private String receipt(NoticeView notice) {
        return moment(notice.at()) + " by " + notice.by() + (notice.way() == null ? "" : ", " + notice.way())
                + "; time to reply until " + moment(notice.replyUntil());
    }

    private void quote(String title, String text) {
        page.text("p", title + ":").open("blockquote").paragraphs(text).close("blockquote");
    }

    private void evidence() {
        page.text("h2", "Evidence").text("p", """
                Frozen when the case was opened. A share is how much of the first one's own code the other holds too. The \
                suspicion, 0 to 100, orders pairs; it is no verdict.""");
        page.facts(List.of(
                new Fact("Evidence (SHA-256)", view.evidence().hash()),
                new Fact(
                        "Checked at this export",
                        view.evidence().intact()
                                ? "the stored evidence has this hash"
                                : "THE STORED EVIDENCE DOES NOT HAVE THIS HASH: it was changed")));
        for (int i = 0; i < view.evidence().pairs().size(); i++) {
            pair(i + 1, view.evidence().pairs().get(i));
        }
    }

    private void pair(int number, PairView pair) {
        String a = called(pair.a());
        String b = called(pair.b());
        page.text("h3", "Pair " + number + ": " + a + " and " + b);
        page.facts(List.of(
                new Fact("Suspicion", pair.suspicion() + " of 100"),
                new Fact("Share of " + a, percent(pair.aInB())),
                new Fact("Share of " + b, percent(pair.bInA())),
                new Fact("Received first", pair.first() == First.UNKNOWN ? "unknown" : pair.first() == First.A ? a : b),
                new Fact("Why", pair.why().isEmpty() ? "not said" : String.join("; ", pair.why()))));
        for (int i = 0; i < pair.matches().size(); i++) {
            MatchView match = pair.matches().get(i);
            page.text("p", "Match " + (i + 1) + ":").open("table").open("thead").open("tr");
            page.text("th", where(a, match.a())).text("th", where(b, match.b()));
            page.close("tr").close("thead").open("tbody").open("tr");
            page.open("td").text("pre", match.a().text()).close("td");
            page.open("td").text("pre", match.b().text()).close("td");
            page.close("tr").close("tbody").close("table");
        }
    }

    private static String where(String who, PassageView passage) {
        return who + ", " + passage.file() + ", lines " + passage.from() + " to " + passage.to();
    }

    private void ruling() {
        page.text("h2", "Ruling");
        RulingView ruling = view.ruling();
        if (ruling == null) {
            page.text("p", "There is none.");
            return;
        }
        page.facts(List.of(
                new Fact("Proposed", moment(ruling.proposedAt()) + " by " + ruling.proposedBy()),
                new Fact(
                        "Confirmed",
                        ruling.confirmedAt() == null
                                ? "not yet"
                                : moment(ruling.confirmedAt()) + " by " + ruling.confirmedBy()),
                new Fact("Reason", ruling.reason())));
        page.table(
                List.of("Who", "Effect", "Reason for an exception", "Grade before", "Grade after"),
                ruling.effects().stream().map(CaseFilePage::effect).toList());
    }

    private static List<String> effect(Consequence effect) {
        boolean outside = effect.username().isEmpty();
        return List.of(
                outside ? effect.name() : effect.name() + " (" + effect.username() + ")",
                outside ? "no grade in this course" : effectOf(effect),
                effect.reason().isEmpty() ? "–" : effect.reason(),
                grade(effect.before()),
                grade(effect.after()));
    }

    private static String effectOf(Consequence effect) {
        return switch (effect.effect()) {
            case ZERO -> "0 points";
            case DEDUCTION -> "−" + effect.percent() + " %";
            case NONE -> "no effect";
        };
    }

    private static String grade(@Nullable Integer milli) {
        return milli == null ? "no grade" : new Points(milli) + " points";
    }

    private void history() {
        page.text("h2", "What was done")
                .text(
                        "p",
                        switch (file.chain()) {
                            case Chain.Whole(long entries) ->
                                "From the audit log, in which every entry's hash covers the one before it. All "
                                        + entries
                                        + " entries of the log were checked at this export: none was changed or removed.";
                            case Chain.Broken(long sequence) ->
                                "THE AUDIT LOG IS BROKEN at entry " + sequence
                                        + ": what stands there was changed, or something before" + " it was removed.";
                        });
        page.table(
                List.of("Entry", "When and who", "Did", "Detail", "Hash"),
                file.audit().stream()
                        .map(entry -> List.of(
                                Long.toString(entry.sequence),
                                moment(entry.at) + ", " + entry.actor,
                                entry.action,
                                entry.detail,
                                entry.hash))
                        .toList());
    }

    private String called(UUID id) {
        return view.members().stream()
                .filter(member -> member.id().equals(id))
                .map(CaseFilePage::called)
                .findFirst()
                .orElseThrow();
    }

    private static String called(MemberView member) {
        return member.outside() ? member.name() : member.name() + " (" + member.username() + ")";
    }

    private String moment(Instant at) {
        return Wording.moment(Objects.requireNonNull(at), file.zone());
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
