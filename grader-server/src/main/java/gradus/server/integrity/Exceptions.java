package gradus.server.integrity;

import gradus.server.platform.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Those for whom a ruling is not simply 0, each with the reason why. Checked against the case.
final class Exceptions {
    private static final int ALL = 100;

    private final Map<UUID, Share> shares;

    private Exceptions(Map<UUID, Share> shares) {
        this.shares = Map.copyOf(shares);
    }

    /// What a ruling takes from one person, in percent, and why; the reason is empty where the rule applies.
    record Share(int percent, String reason) {}

    /// An exception as somebody asks for it.
    @Schema(name = "RulingException")
    record Wanted(
            @NotNull UUID member,
            @NotNull Effect effect,

            @Schema(description = "1 to 99, for a deduction only") @Nullable
            Integer percent,

            @NotNull @Storable @Size(max = 1000) String reason) {}

    static Exceptions of(Docket docket, List<Wanted> wanted) {
        Map<UUID, Share> shares = new HashMap<>();
        for (Wanted one : wanted) {
            Party party = docket.party(one.member());
            if (shares.put(one.member(), share(docket, party, one)) != null) {
                throw Problem.invalid("effect", party.called() + " has two exceptions: give one of them.");
            }
        }
        return new Exceptions(shares);
    }

    Share of(Party party) {
        return shares.getOrDefault(party.member().id, new Share(ALL, ""));
    }

    private static Share share(Docket docket, Party party, Wanted wanted) {
        String reason = wanted.reason().strip();
        if (party.outside()) {
            throw Problem.invalid(
                    "effect", party.called() + " has no grade in this course: leave out what the ruling does to it.");
        }
        if (reason.isEmpty()) {
            throw Problem.invalid(
                    "effect",
                    "Say why the ruling on " + party.called() + " is to differ from the rule: it needs a" + " reason.");
        }
        docket.checkNames(reason, party, "The reason for " + party.called());
        return new Share(percent(party, wanted), reason);
    }

    private static int percent(Party party, Wanted wanted) {
        Integer percent = wanted.percent();
        if (wanted.effect() != Effect.DEDUCTION) {
            if (percent != null) {
                throw Problem.invalid(
                        "effect", "Only a deduction has a percentage: leave it out for " + party.called() + ".");
            }
            return wanted.effect() == Effect.ZERO ? ALL : 0;
        }
        if (percent == null || percent < 1 || percent >= ALL) {
            throw Problem.invalid(
                    "effect",
                    "A deduction for " + party.called() + " is 1 to 99 percent; for all of it choose 0 points, for"
                            + " nothing choose no effect.");
        }
        return percent;
    }
}
