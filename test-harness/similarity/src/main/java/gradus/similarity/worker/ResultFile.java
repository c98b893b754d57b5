package gradus.similarity.worker;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import gradus.similarity.cohort.Clusters;
import gradus.similarity.cohort.Member;
import gradus.similarity.cohort.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes a result. Pairs are explained on the way, one at a time, and the file appears when it is whole.
final class ResultFile {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            // Halves of surrogate pairs in what students wrote would else end the writing.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final Compared compared;
    private final List<Pair> kept;
    private final int explained;
    private final double threshold;

    ResultFile(Compared compared, Order order) {
        this.compared = compared;
        this.kept = KeptPairs.of(compared.ranked(), order.kept());
        this.explained = Math.min(order.explained(), kept.size());
        this.threshold = order.threshold();
    }

    void write(Path target, Steps steps) throws Fault, Stopped {
        try {
            Path part = Files.createTempFile(target.toAbsolutePath().getParent(), "result", ".tmp");
            try {
                try (JsonGenerator out = FACTORY.createGenerator(part.toFile(), JsonEncoding.UTF8)) {
                    write(out, steps);
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Fault(Fault.Code.RESULT, "The result " + target + " cannot be written (" + e + ").");
        }
    }

    private void write(JsonGenerator out, Steps steps) throws IOException, Fault, Stopped {
        out.writeStartObject();
        submissions(out);
        pairs(out, steps);
        out.writeArrayFieldStart("clusters");
        for (List<String> cluster : Clusters.of(compared.ranked(), threshold)) {
            out.writeArray(cluster.toArray(String[]::new), 0, cluster.size());
        }
        out.writeEndArray();
        out.writeStringField("engine", compared.engine());
        out.writeEndObject();
    }

    private void submissions(JsonGenerator out) throws IOException, Fault {
        Map<String, Pair> highest = new HashMap<>();
        for (Pair pair : compared.ranked()) {
            highest.putIfAbsent(pair.a(), pair);
            highest.putIfAbsent(pair.b(), pair);
        }
        SubmissionJson json = new SubmissionJson(out);
        out.writeArrayFieldStart("submissions");
        for (Member member : compared.listed()) {
            json.write(
                    member.fingerprint(), compared.beside().reports().notices(member.id()), highest.get(member.id()));
        }
        out.writeEndArray();
    }

    private void pairs(JsonGenerator out, Steps steps) throws IOException, Fault, Stopped {
        PairJson json = new PairJson(out, compared);
        out.writeArrayFieldStart("pairs");
        for (int i = 0; i < kept.size(); i++) {
            if (i < explained) {
                steps.at(Steps.Phase.EXPLAINING, i, explained);
            }
            json.write(kept.get(i), i < explained);
        }
        out.writeEndArray();
        steps.at(Steps.Phase.EXPLAINING, explained, explained);
    }
}
