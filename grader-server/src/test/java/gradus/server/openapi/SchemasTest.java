package gradus.server.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.Cause;
import gradus.evidence.CheckResult;
import gradus.evidence.Diagnosis;
import gradus.evidence.Measurement;
import gradus.evidence.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemasTest {
    record Sample(
            String name, @Nullable Integer points, List<Long> counts, Map<String, Boolean> flags, double factor) {}

    record Unwritable(Object anything) {}

    private static Map<String, Schema> schemasOf(Class<?>... types) throws IOException {
        Index index = Index.of(types);
        Schemas schemas = new Schemas(index);
        schemas.addAll(Type.create(DotName.createSimple(types[0].getName()), Type.Kind.CLASS));
        return schemas.all();
    }

    @Test
    void nullableComponentsAreNotRequired() throws IOException {
        Schema sample = schemasOf(Sample.class).get("Sample");
        assertEquals(List.of("name", "counts", "flags", "factor"), sample.getRequired());
        assertEquals("int32", sample.getProperties().get("points").getFormat());
        assertEquals("int64", sample.getProperties().get("counts").getItems().getFormat());
        assertEquals("double", sample.getProperties().get("factor").getFormat());
    }

    @Test
    void aSealedInterfaceIsOneOfItsRecordsToldApartByKind() throws IOException {
        Map<String, Schema> schemas = schemasOf(
                CheckResult.class,
                Verdict.class,
                Verdict.Passed.class,
                Verdict.Failed.class,
                Verdict.Errored.class,
                Verdict.NotRun.class,
                Cause.class,
                Diagnosis.class,
                Diagnosis.None.class,
                Diagnosis.KnownMistake.class,
                Diagnosis.Divergence.class,
                Measurement.class,
                Measurement.Expected.class,
                Measurement.Exactly.class,
                Measurement.AtMost.class,
                Measurement.AtLeast.class,
                Measurement.Marks.class,
                Measurement.Nothing.class);
        Schema verdict = schemas.get("Verdict");
        assertEquals(4, verdict.getOneOf().size());
        assertEquals("kind", verdict.getDiscriminator().getPropertyName());
        Schema failed = schemas.get("Failed");
        assertEquals(List.of("kind", "message", "diagnosis"), failed.getRequired());
        assertEquals(List.of("failed"), failed.getProperties().get("kind").getEnumeration());
        assertEquals(List.of("kind"), schemas.get("Passed").getRequired());
        assertEquals(
                "milli-points",
                schemas.get("CheckResult").getProperties().get("earned").getDescription());
        assertTrue(
                schemas.get("Exactly").getProperties().get("value").getOneOf().size() == 2, "a number or a word");
    }

    @Test
    void aTypeThatCannotBeDescribedStopsTheBuild() {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> schemasOf(Unwritable.class));
        assertTrue(e.getMessage().contains("java.lang.Object"));
    }
}
