package gradus.server.integrity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A line in the list of cases; `repliesUntil` is the end of the last reply window, absent while nobody has one.
@Schema(name = "IntegrityCaseSummary")
public record CaseSummary(
        int number,
        String assignment,
        String assignmentTitle,
        CaseState state,
        List<String> members,
        int notified,
        int replied,
        String openedBy,
        Instant openedAt,
        @Nullable Instant repliesUntil) {

    static CaseSummary of(Docket docket, String openedBy) {
        IntegrityCase file = docket.file();
        return new CaseSummary(
                file.number,
                docket.assignment().slug,
                docket.assignment().title,
                file.state,
                docket.parties().stream().map(Party::called).toList(),
                (int) docket.parties().stream()
                        .filter(party -> party.hearing().notified())
                        .count(),
                (int) docket.parties().stream()
                        .filter(party -> party.hearing().replied())
                        .count(),
                openedBy,
                file.openedAt,
                lastWindow(docket));
    }

    private static @Nullable Instant lastWindow(Docket docket) {
        return docket.parties().stream()
                .flatMap(party -> Optional.ofNullable(party.member().replyUntil).stream())
                .max(Instant::compareTo)
                .orElse(null);
    }
}
