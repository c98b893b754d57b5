package gradus.server.integrity;

import gradus.server.audit.AuditEntry;
import gradus.server.audit.Chain;
import java.time.ZoneId;
import java.util.List;

/// Everything that an examination board needs to judge a case without this server.
///
/// `frozen` is the evidence's stored text, byte for byte what its hash covers.
record CaseFile(
        CaseView view,
        String course,
        ZoneId zone,
        String exportedBy,
        String frozen,
        List<AuditEntry> audit,
        Chain chain) {
    CaseFile {
        audit = List.copyOf(audit);
    }

    String name() {
        return "integrity-case-" + view.number();
    }
}
