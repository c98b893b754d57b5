package gradus.server.assignment;

import gradus.server.policy.LatePolicy;
import gradus.server.policy.LatePolicy.Counts;
import gradus.server.policy.LatePolicy.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Assignments as an instructor sees them: late policy and versions.
@ApplicationScoped
class ManagedAssignments {
    private final AssignmentVersions versions;
    private final Policies policies;

    ManagedAssignments(AssignmentVersions versions, Policies policies) {
        this.versions = versions;
        this.policies = policies;
    }

    View view(Assignment assignment) {
        return new View(
                assignment.id,
                assignment.slug,
                assignment.title,
                assignment.weightPercent,
                assignment.opensAt,
                Policy.of(policies.of(assignment), assignment.policyVersion),
                versions.of(assignment.id).stream()
                        .map(version -> Version.of(version, assignment))
                        .toList());
    }

    @Schema(name = "ManagedAssignment")
    record View(
            UUID id,
            String slug,
            String title,
            int weightPercent,
            @Nullable Instant opensAt,
            Policy policy,
            List<Version> versions) {}

    @Schema(name = "Policy")
    record Policy(
            @Schema(description = "local time in the course's zone")
            String deadline,

            String zone,
            @Schema(description = "ISO 8601 duration") String grace,
            List<PolicyTerms.Window> windows,
            Rule rule,
            Counts counts,
            int version) {
        static Policy of(LatePolicy policy, int version) {
            PolicyTerms terms = PolicyTerms.of(policy);
            return new Policy(
                    terms.deadline(),
                    policy.zone().getId(),
                    terms.grace(),
                    terms.windows(),
                    terms.rule(),
                    terms.counts(),
                    version);
        }
    }

    @Schema(name = "Version")
    record Version(int number, String bundleHash, Instant publishedAt, String note, boolean current) {
        static Version of(AssignmentVersion version, Assignment assignment) {
            return new Version(
                    version.number,
                    version.bundleHash,
                    version.publishedAt,
                    version.note,
                    version.id.equals(assignment.currentVersion));
        }
    }
}
