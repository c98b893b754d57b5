package gradus.server.similarity;

import gradus.server.platform.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which pairs somebody wants to see, in which order.
record PairFilter(Map<String, Object> values, List<String> conditions, Sort sort, int offset, int limit) {
    private static final int LARGEST_PAGE = 500;

    /// By what a table of pairs is ordered.
    enum Sort {
        SUSPICION("p.suspicion desc"),
        LONGEST("p.longest desc, p.suspicion desc"),
        FIRST("na.name, na.username, p.suspicion desc"),
        SECOND("nb.name, nb.username, p.suspicion desc");

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        String order() {
            return order + ", p.a, p.b";
        }
    }

    /// What an address asks for.
    record Wanted(
            @Nullable Double min,
            @Nullable Double max,
            @Nullable String status,
            @Nullable String q,
            @Nullable String sort,
            @Nullable Integer offset,
            @Nullable Integer limit) {}

    /// @throws Problem when it asks for something that there is not; the sentence names what there is
    static PairFilter of(Wanted wanted) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        Optional.ofNullable(wanted.min()).ifPresent(min -> {
            conditions.add("p.suspicion >= :min");
            values.put("min", min);
        });
        Optional.ofNullable(wanted.max()).ifPresent(max -> {
            conditions.add("p.suspicion <= :max");
            values.put("max", max);
        });
        given(wanted.status()).ifPresent(status -> {
            conditions.add("coalesce(r.status, 'UNREVIEWED') = :status");
            values.put("status", named(ReviewStatus.class, "status", status).name());
        });
        given(wanted.q()).ifPresent(q -> {
            conditions.add("(na.name ilike :q or na.username ilike :q or nb.name ilike :q or nb.username ilike :q)");
            values.put(
                    "q",
                    "%" + q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        });
        return new PairFilter(
                values,
                conditions,
                given(wanted.sort())
                        .map(sort -> named(Sort.class, "sort", sort))
                        .orElse(Sort.SUSPICION),
                within("offset", wanted.offset(), 0, 0, Integer.MAX_VALUE),
                within("limit", wanted.limit(), 50, 1, LARGEST_PAGE));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(given -> given.replace("\0", "")).filter(given -> !given.isBlank());
    }

    private static <E extends Enum<E>> E named(Class<E> type, String what, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "filter",
                        what + " is one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ", not '" + name + "'."));
    }

    private static int within(String what, @Nullable Integer given, int otherwise, int least, int most) {
        int value = given == null ? otherwise : given;
        if (value < least || value > most) {
            throw Problem.invalid(
                    "filter", what + " is a number from " + least + " to " + most + ", not " + value + ".");
        }
        return value;
    }
}
