package gradus.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Reads and writes evidence files, and names a run by the hash of everything in it that must repeat.
public final class EvidenceJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EvidenceJson() {}

    public static String write(Evidence evidence) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence is plain data and must serialise", e);
        }
    }

    /// Reads an evidence file.
    ///
    /// @throws UnreadableEvidence when the text is not evidence, or of a newer format than this program knows
    public static Evidence read(String json) throws UnreadableEvidence {
        try {
            Evidence evidence = MAPPER.readValue(json, Evidence.class);
            if (evidence.format() > Evidence.FORMAT) {
                throw new UnreadableEvidence(
                        "evidence of format " + evidence.format() + "; this program reads up to " + Evidence.FORMAT);
            }
            return evidence;
        } catch (JsonProcessingException e) {
            throw new UnreadableEvidence("not an evidence file: " + e.getOriginalMessage());
        }
    }

    /// SHA-256 over the parts that a replay must reproduce: everything but times, resource use and the log.
    public static String hash(Evidence evidence) {
        Evidence repeatable = new Evidence(
                evidence.format(),
                evidence.subject(),
                withoutReached(evidence.outcome()),
                evidence.checks().stream().map(EvidenceJson::withoutTimes).toList(),
                evidence.curves(),
                new Usage(0, 0, 0, 0, 0, 0, 0, 0),
                "");
        try {
            byte[] canonical = MAPPER.writeValueAsString(repeatable).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("evidence is plain data and SHA-256 is part of every JDK", e);
        }
    }

    private static CheckResult withoutTimes(CheckResult c) {
        List<Measurement> repeatable =
                c.measurements().stream().filter(Measurement::repeatable).toList();
        return new CheckResult(
                c.check(),
                c.title(),
                c.item(),
                c.hidden(),
                c.planned(),
                c.earned(),
                withoutReached(c.verdict()),
                repeatable,
                0);
    }

    /// What was reached, and where the code was at that moment, differs from run to run; which limit it was does
    /// not.
    private static Verdict withoutReached(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Errored(Cause cause, String _, List<String> _)
            when cause.limit() -> new Verdict.Errored(cause, "", List.of());
            case Verdict.NotRun(Cause cause, String _) when cause.limit() -> new Verdict.NotRun(cause, "");
            case Verdict.Passed _, Verdict.Failed _, Verdict.Errored _, Verdict.NotRun _ -> verdict;
        };
    }

    private static Outcome withoutReached(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotLoaded(Cause cause, String _, List<String> _)
            when cause.limit() -> new Outcome.NotLoaded(cause, "", List.of());
            case Outcome.Ran _, Outcome.CompileFailed _, Outcome.NotLoaded _ -> outcome;
        };
    }

    /// An evidence file that cannot be read; the message says why.
    public static final class UnreadableEvidence extends Exception {

        UnreadableEvidence(String message) {
            super(message);
        }
    }
}
