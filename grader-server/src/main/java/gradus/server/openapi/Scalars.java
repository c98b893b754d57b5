package gradus.server.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

/// The types that are written as one JSON value.
final class Scalars {
    private static final String MEASURED = "gradus.evidence";

    private final Map<String, Supplier<Schema>> known = new HashMap<>();

    Scalars() {
        put(() -> schema(SchemaType.STRING), "java.lang.String", "java.util.UUID");
        put(() -> schema(SchemaType.STRING).format("date-time"), "java.time.Instant");
        put(() -> schema(SchemaType.BOOLEAN), "boolean", "java.lang.Boolean");
        put(() -> schema(SchemaType.INTEGER).format("int32"), "int", "java.lang.Integer");
        put(() -> schema(SchemaType.INTEGER).format("int64"), "long", "java.lang.Long");
        put(() -> schema(SchemaType.NUMBER).format("double"), "double", "java.lang.Double");
        put(() -> schema(SchemaType.INTEGER).format("int32").description("milli-points"), "gradus.evidence.Points");
    }

    /// Empty for a type that is none of them.
    Optional<Schema> of(DotName type, ClassInfo owner) {
        Optional<Schema> schema =
                Optional.ofNullable(known.get(type.toString())).map(Supplier::get);
        boolean measured = owner.name().packagePrefix().equals(MEASURED);
        return schema.map(number -> measured && "double".equals(number.getFormat()) ? orWord(number) : number);
    }

    /// What a check measured may be no number at all; JSON has no such numbers, so that they are written as words.
    private static Schema orWord(Schema number) {
        Schema word = schema(SchemaType.STRING)
                .addEnumeration("NaN")
                .addEnumeration("Infinity")
                .addEnumeration("-Infinity");
        return OASFactory.createSchema().addOneOf(number).addOneOf(word);
    }

    private void put(Supplier<Schema> schema, String... types) {
        for (String type : types) {
            known.put(type, schema);
        }
    }

    private static Schema schema(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
