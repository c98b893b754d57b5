package gradus.similarity.worker;

import gradus.similarity.fingerprint.BaseCode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The lines of an order that everyone may share, as base code.
record ExpectedCode(Order order) {
    BaseCode read(Lineage lineage, Steps steps) throws Fault, Stopped {
        Map<String, Order.Submission> byId = new HashMap<>();
        Stream.concat(order.submissions().stream(), order.marked().stream())
                .forEach(submission -> byId.put(submission.id(), submission));
        BaseCode all = BaseCode.NONE;
        for (Order.Expected lines : order.expected()) {
            Order.Submission submission = byId.get(lines.submission());
            if (submission != null) {
                all = all.and(BaseCode.of(lineage.read(submission, steps), lines.file(), lines.from(), lines.to()));
            }
        }
        return all;
    }
}
