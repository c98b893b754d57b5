package gradus.server.integrity;

import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;

/// Gathers case files; each one that leaves the server is written down.
@RequestScoped
class CaseFiles {
    private final Dockets dockets;
    private final CaseViews views;
    private final AuditLog audit;
    private final Caller caller;

    CaseFiles(Dockets dockets, CaseViews views, AuditLog audit, Caller caller) {
        this.dockets = dockets;
        this.views = views;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    CaseFile export(String number, String form) {
        Docket docket = dockets.read(number);
        audit.record(caller.act("export integrity case", docket.subject(), "as " + form));
        return new CaseFile(
                views.of(docket),
                caller.course().title,
                docket.zone(),
                caller.person().username,
                docket.file().evidence,
                audit.about(docket.file().courseId, docket.subject()),
                audit.verify());
    }
}
