package gradus.server.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/// Makes the schemas of our records, enums and sealed interfaces, and of all that they are made of.
final class Schemas {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SUBTYPES = DotName.createSimple("com.fasterxml.jackson.annotation.JsonSubTypes");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final String KIND = "kind";

    private final TypeNames names;
    private final Scalars scalars = new Scalars();
    private final Map<String, Schema> made = new TreeMap<>();

    Schemas(IndexView index) {
        this.names = new TypeNames(index);
    }

    /// Makes the schema that gives itself this name, if there is one.
    void addNamed(String name) {
        names.type(name).ifPresent(this::reference);
    }

    /// Makes the schemas of all our types in a method's signature.
    void addAll(Type type) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            type.asParameterizedType().arguments().forEach(this::addAll);
        } else {
            names.type(type.name()).filter(Schemas::written).ifPresent(this::reference);
        }
    }

    /// Says how an answer of this type is written; empty where that is not JSON of ours.
    Optional<Schema> answer(Type type) {
        return names.type(type.name()).filter(Schemas::written).map(this::reference);
    }

    Map<String, Schema> all() {
        return made;
    }

    private Schema reference(ClassInfo type) {
        String name = names.of(type);
        if (!made.containsKey(name)) {
            Schema schema = OASFactory.createSchema();
            made.put(name, schema);
            fill(schema, type);
        }
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private void fill(Schema schema, ClassInfo type) {
        names.description(type).ifPresent(schema::setDescription);
        if (type.isEnum()) {
            schema.addType(SchemaType.STRING).setEnumeration(new ArrayList<>(constants(type)));
        } else if (type.isRecord()) {
            fillRecord(schema, type);
        } else {
            fillSealed(schema, type);
        }
    }

    private void fillRecord(Schema schema, ClassInfo type) {
        schema.addType(SchemaType.OBJECT);
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            Schema property = property(component.type(), type);
            said(component, "description").map(AnnotationValue::asString).ifPresent(property::setDescription);
            said(component, "enumeration")
                    .map(AnnotationValue::asStringArray)
                    .ifPresent(words -> property.setEnumeration(List.of((Object[]) words)));
            schema.addProperty(component.name(), property);
            if (!component.type().hasAnnotation(NULLABLE)) {
                schema.addRequired(component.name());
            }
        }
    }

    /// One of several records, told apart by the property `kind` that Jackson writes.
    private void fillSealed(Schema schema, ClassInfo type) {
        AnnotationInstance annotation = type.declaredAnnotation(SUBTYPES);
        if (annotation == null) {
            throw new IllegalStateException(type.name() + " is in an answer, but does not say how it is written");
        }
        Discriminator discriminator = OASFactory.createDiscriminator().propertyName(KIND);
        for (AnnotationInstance subtype : annotation.value().asNestedArray()) {
            ClassInfo variant = names.type(subtype.value().asClass().name()).orElseThrow();
            String word = subtype.value("name").asString();
            Schema reference = reference(variant);
            schema.addOneOf(reference);
            discriminator.addMapping(word, reference.getRef());
            tell(made.getOrDefault(names.of(variant), reference), word);
        }
        schema.setDiscriminator(discriminator);
    }

    private static void tell(Schema variant, String word) {
        Schema kind = OASFactory.createSchema().addType(SchemaType.STRING).addEnumeration(word);
        Map<String, Schema> rest = variant.getProperties() == null ? Map.of() : variant.getProperties();
        variant.setProperties(new LinkedHashMap<>(Map.of(KIND, kind)));
        rest.forEach(variant::addProperty);
        List<String> required = new ArrayList<>(List.of(KIND));
        required.addAll(variant.getRequired() == null ? List.of() : variant.getRequired());
        variant.setRequired(required);
    }

    private Schema property(Type type, ClassInfo owner) {
        return switch (type.kind()) {
            case PRIMITIVE -> scalars.of(type.name(), owner).orElseThrow();
            case PARAMETERIZED_TYPE -> collection(type, owner);
            case CLASS ->
                scalars.of(type.name(), owner)
                        .or(() -> names.type(type.name()).map(this::reference))
                        .orElseThrow(() -> unknown(type, owner));
            case ARRAY, VOID, TYPE_VARIABLE, UNRESOLVED_TYPE_VARIABLE, TYPE_VARIABLE_REFERENCE, WILDCARD_TYPE ->
                throw unknown(type, owner);
        };
    }

    private Schema collection(Type type, ClassInfo owner) {
        List<Type> arguments = type.asParameterizedType().arguments();
        return switch (type.name().toString()) {
            case "java.util.List" ->
                OASFactory.createSchema().addType(SchemaType.ARRAY).items(property(arguments.getFirst(), owner));
            case "java.util.Map" ->
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .additionalPropertiesSchema(property(arguments.getLast(), owner));
            default -> throw unknown(type, owner);
        };
    }

    private static boolean written(ClassInfo type) {
        return type.isRecord() || type.isEnum() || type.hasDeclaredAnnotation(SUBTYPES);
    }

    private static List<String> constants(ClassInfo type) {
        return type.fieldsInDeclarationOrder().stream()
                .filter(field -> field.isEnumConstant())
                .map(field -> field.name())
                .toList();
    }

    /// The compiler puts @Schema on the component's field: its targets do not name record components.
    private static Optional<AnnotationValue> said(RecordComponentInfo component, String member) {
        return Optional.ofNullable(component.field().annotation(SCHEMA)).map(annotation -> annotation.value(member));
    }

    private static IllegalStateException unknown(Type type, ClassInfo owner) {
        return new IllegalStateException("no schema is known for " + type + " in " + owner.name());
    }
}
