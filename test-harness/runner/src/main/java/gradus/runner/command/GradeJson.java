package gradus.runner.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.evidence.CheckResult;
import gradus.evidence.Diagnosis;
import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.evidence.Verdict;

/// The numbers of [GradeTable] as JSON: points in points, not milli-points.
record GradeJson(Evidence evidence) {
    private static final JsonMapper MAPPER = new JsonMapper();

    String text() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("points", evidence.earned().toDouble());
        root.put("outOf", evidence.planned().toDouble());
        root.put("verdict", evidence.word());
        ArrayNode tests = root.putArray("tests");
        for (CheckResult check : evidence.checks()) {
            ObjectNode test = tests.addObject();
            test.put("name", check.check());
            test.put("points", check.earned().toDouble());
            test.put("outOf", check.planned().toDouble());
            test.put("verdict", check.verdict().word());
            test.put("diagnosis", diagnosis(check.verdict()));
        }
        root.put("evidenceHash", EvidenceJson.hash(evidence));
        return root.toPrettyString() + "\n";
    }

    private static String diagnosis(Verdict verdict) {
        return verdict
                        instanceof
                        Verdict.Failed(String _, Diagnosis.KnownMistake(String name, String sentence, String _))
                ? name + ": " + sentence
                : verdict.reason();
    }
}
