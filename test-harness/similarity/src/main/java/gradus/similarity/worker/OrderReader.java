package gradus.similarity.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.similarity.cohort.Partners;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads orders, and refuses those that contradict themselves.
final class OrderReader {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern SECRET = Pattern.compile("[0-9a-fA-F]{32}");
    private static final double THRESHOLD = 90;
    private static final Order.Kept KEPT = new Order.Kept(20, 3, 5000);
    private static final int EXPLAINED = 1000;

    private OrderReader() {}

    static Order read(Path file) throws Fault {
        try {
            JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
            if (!root.isObject()) {
                throw new Fault(Fault.Code.BAD_ORDER, "The order " + file + " is no JSON object.");
            }
            return checked(order(new Fields(root, "")));
        } catch (JsonProcessingException e) {
            throw new Fault(
                    Fault.Code.BAD_ORDER, "The order " + file + " is no JSON (" + e.getOriginalMessage() + ").");
        } catch (IOException e) {
            throw new Fault(Fault.Code.BAD_ORDER, "The order " + file + " cannot be read (" + e + ").");
        }
    }

    private static Order order(Fields order) throws Fault {
        Fields kept = order.object("keepPairs");
        return new Order(
                order.id("lineage"),
                order.text("secret").toLowerCase(Locale.ROOT),
                order.amount("threshold", THRESHOLD),
                templates(order),
                expected(order),
                Partners.of(order.groups("partners").stream().map(Set::copyOf).toList()),
                submissions(order, "submissions"),
                submissions(order, "marked"),
                order.fileIfAny("sheet"),
                Set.copyOf(order.texts("arriving")),
                new Order.Kept(
                        kept.amount("from", KEPT.from()),
                        kept.number("each", KEPT.each()),
                        kept.number("most", KEPT.most())),
                order.object("explain").number("most", EXPLAINED));
    }

    private static List<Order.Version> templates(Fields order) throws Fault {
        List<Order.Version> versions = new ArrayList<>();
        for (Fields version : order.list("templates")) {
            versions.add(new Order.Version(version.text("id"), files(version)));
        }
        return versions;
    }

    private static List<Order.Expected> expected(Fields order) throws Fault {
        List<Order.Expected> expected = new ArrayList<>();
        for (Fields lines : order.list("expected")) {
            expected.add(new Order.Expected(
                    lines.id("submission"), lines.text("file"), lines.number("from"), lines.number("to")));
        }
        return expected;
    }

    private static List<Order.Content> files(Fields owner) throws Fault {
        List<Order.Content> files = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (Fields file : owner.list("files")) {
            Order.Content content = new Order.Content(file.text("path"), file.file("blob"));
            if (!paths.add(content.path())) {
                throw new Fault(Fault.Code.BAD_ORDER, "The order names one path twice at '" + file.path() + "path'.");
            }
            files.add(content);
        }
        return files;
    }

    private static List<Order.Submission> submissions(Fields order, String name) throws Fault {
        List<Order.Submission> submissions = new ArrayList<>();
        for (Fields one : order.list(name)) {
            List<Order.Finding> facts = new ArrayList<>();
            for (Fields fact : one.list("facts")) {
                facts.add(new Order.Finding(fact.text("name"), fact.text("value")));
            }
            submissions.add(new Order.Submission(
                    one.id("id"),
                    one.id("content"),
                    one.id("author"),
                    one.flag("current"),
                    files(one),
                    one.fileIfAny("report"),
                    facts));
        }
        return submissions;
    }

    private static Order checked(Order order) throws Fault {
        if (!SECRET.matcher(order.secret()).matches()) {
            throw new Fault(Fault.Code.BAD_ORDER, "The order's secret is not 32 hexadecimal digits.");
        }
        Set<String> ids = new HashSet<>();
        for (Order.Submission submission : order.submissions()) {
            unique(submission.id(), ids);
        }
        for (String arriving : order.arriving()) {
            known(arriving, ids, "arriving");
        }
        for (Order.Submission submission : order.marked()) {
            unique(submission.id(), ids);
        }
        for (Order.Expected expected : order.expected()) {
            known(expected.submission(), ids, "expected");
        }
        return order;
    }

    private static void unique(String id, Set<String> ids) throws Fault {
        if (!ids.add(id)) {
            throw new Fault(Fault.Code.BAD_ORDER, "The order has two submissions " + id + ".");
        }
    }

    private static void known(String id, Set<String> ids, String where) throws Fault {
        if (!ids.contains(id)) {
            throw new Fault(
                    Fault.Code.BAD_ORDER,
                    "The order names the submission " + id + " under '" + where
                            + "' and does not hold it. Put it among 'submissions', or among 'marked' if it is not to"
                            + " be compared.");
        }
    }
}
