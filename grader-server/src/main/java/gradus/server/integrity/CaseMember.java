package gradus.server.integrity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody named in a case: a student with the submission in question, or a person without an account here, such as
/// one of an earlier year, named in words.
///
/// `work` is how the evidence calls what they made. The receipt of their notice is never changed by the database.
/// `percentTaken` is proposed or holds as the case's state says; the points are those of the confirmation.
@Entity
public class CaseMember extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID caseId;
    public int position;
    public String work;
    public @Nullable UUID personId;
    public @Nullable UUID submissionId;
    public @Nullable String outsideName;
    public @Nullable Instant notifiedAt;
    public @Nullable UUID notifiedBy;
    public @Nullable String noticeText;

    /// How a notice reached somebody without an account; null for one that was given here.
    public @Nullable String noticeWay;

    public @Nullable Instant replyUntil;
    public @Nullable Integer percentTaken;
    public @Nullable String effectReason;
    public @Nullable Integer pointsBefore;
    public @Nullable Integer pointsAfter;

    @SuppressWarnings("NullAway.Init")
    protected CaseMember() {}

    private CaseMember(UUID caseId, int position, String work) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.position = position;
        this.work = work;
    }

    static CaseMember student(UUID caseId, int position, UUID personId, UUID submissionId) {
        CaseMember member = new CaseMember(caseId, position, submissionId.toString());
        member.personId = personId;
        member.submissionId = submissionId;
        return member;
    }

    static CaseMember outside(UUID caseId, int position, String name) {
        CaseMember member = new CaseMember(caseId, position, name);
        member.outsideName = name;
        return member;
    }
}
