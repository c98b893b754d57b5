package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Bundle;
import gradus.server.similarity.OrderFile.Source;
import gradus.server.submission.BlobId;
import gradus.server.submission.BlobStore;
import gradus.server.submission.HiddenSeeds;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts together what the worker is to compare.
@ApplicationScoped
class Orders {
    static final String REPORT = "report.pdf";

    private static final OrderFile.Keep KEPT = new OrderFile.Keep(20, 3, 5000);
    private static final OrderFile.Explain EXPLAINED = new OrderFile.Explain(1000);
    private static final String SOURCE = ".java";

    private final Lineages lineages;
    private final Comparisons comparisons;
    private final Snapshots snapshots;
    private final BlobStore blobs;
    private final HiddenSeeds secret;
    private final WrongNumbers wrongNumbers;

    Orders(
            Lineages lineages,
            Comparisons comparisons,
            Snapshots snapshots,
            BlobStore blobs,
            HiddenSeeds secret,
            WrongNumbers wrongNumbers) {
        this.lineages = lineages;
        this.comparisons = comparisons;
        this.snapshots = snapshots;
        this.blobs = blobs;
        this.secret = secret;
        this.wrongNumbers = wrongNumbers;
    }

    /// What an order is about: `works` are compared with each other, or only `arriving` with all of them.
    record Scope(Assignment assignment, List<Work> works, List<UUID> arriving) {
        Scope {
            works = List.copyOf(works);
            arriving = List.copyOf(arriving);
        }
    }

    /// The newest work of everybody.
    @Transactional
    public Scope everybody(Assignment assignment) {
        return new Scope(assignment, lineages.newest(assignment), List.of());
    }

    /// Some submissions, also replaced ones, against the newest work of everybody.
    @Transactional
    public Scope arriving(Assignment assignment, Collection<UUID> submissions) {
        List<Work> named = lineages.named(assignment, submissions);
        Set<UUID> known = new HashSet<>();
        List<Work> all = new ArrayList<>(lineages.newest(assignment));
        all.forEach(work -> known.add(work.submission()));
        named.stream().filter(work -> known.add(work.submission())).forEach(all::add);
        return new Scope(assignment, all, named.stream().map(Work::submission).toList());
    }

    @Transactional
    public OrderFile of(Scope scope) {
        Assignment assignment = scope.assignment();
        List<Bundle> templates = lineages.templates(assignment.slug);
        List<OrderFile.Expected> expected = comparisons.expected(assignment.id).stream()
                .map(mark -> new OrderFile.Expected(mark.submissionId, mark.file, mark.firstLine, mark.lastLine))
                .toList();
        return new OrderFile(
                assignment.slug,
                secret.key("similarity"),
                Overviews.THRESHOLD,
                templates.stream().map(Orders::template).toList(),
                expected,
                partners(assignment),
                members(scope.works()),
                members(marked(scope, expected)),
                templates.isEmpty() ? null : sheet(templates.getLast()),
                scope.arriving(),
                KEPT,
                EXPLAINED);
    }

    private List<List<UUID>> partners(Assignment assignment) {
        return comparisons.excused(assignment.id).stream()
                .map(group -> comparisons.excusedPeople(group.id).stream()
                        .map(person -> person.id)
                        .toList())
                .toList();
    }

    /// Submissions that are not compared any more and whose lines were marked.
    private List<Work> marked(Scope scope, List<OrderFile.Expected> expected) {
        Set<UUID> known = new HashSet<>();
        scope.works().forEach(work -> known.add(work.submission()));
        return lineages.named(
                scope.assignment(),
                expected.stream()
                        .map(OrderFile.Expected::submission)
                        .filter(known::add)
                        .toList());
    }

    private List<OrderFile.Member> members(List<Work> works) {
        Map<UUID, String> evidence =
                evidence(works.stream().map(Work::submission).toList());
        return works.stream()
                .map(work -> member(work, Optional.ofNullable(evidence.get(work.submission()))))
                .toList();
    }

    /// The evidence of the newest graded attempt, by submission.
    private Map<UUID, String> evidence(List<UUID> submissions) {
        Map<UUID, String> newest = new HashMap<>();
        comparisons
                .session()
                .createNativeQuery("""
                        select submission_id as submission, evidence_blob as evidence from attempt
                        where submission_id = any(:ids) and evidence_blob is not null order by number
                        """, Tuple.class)
                .setParameter("ids", submissions.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> newest.put(row.get("submission", UUID.class), row.get("evidence", String.class)));
        return newest;
    }

    private OrderFile.Member member(Work work, Optional<String> evidence) {
        Snapshot snapshot = snapshot(work);
        return new OrderFile.Member(
                work.submission(),
                work.contentHash(),
                work.person(),
                work.current(),
                snapshot.files().stream()
                        .filter(file -> file.path().endsWith(SOURCE))
                        .map(file ->
                                new Source(file.path(), blobs.file(file.blob()).toString()))
                        .toList(),
                snapshot.files().stream()
                        .filter(file -> file.path().equals(REPORT))
                        .map(file -> blobs.file(file.blob()).toString())
                        .findFirst()
                        .orElse(null),
                evidence.map(wrongNumbers::in).orElse(List.of()));
    }

    private Snapshot snapshot(Work work) {
        try {
            return snapshots.load(new BlobId(work.contentHash()));
        } catch (IOException e) {
            throw new UncheckedIOException("the files of submission " + work.submission() + " cannot be read", e);
        }
    }

    private static OrderFile.Template template(Bundle bundle) {
        return new OrderFile.Template(
                bundle.hash(),
                bundle.starterFiles().stream()
                        .filter(path -> path.endsWith(SOURCE))
                        .map(path ->
                                new Source(path, bundle.starter().resolve(path).toString()))
                        .toList());
    }

    private static @Nullable String sheet(Bundle bundle) {
        Path sheet = bundle.folder().resolve("handout.md");
        return Files.isRegularFile(sheet) ? sheet.toString() : null;
    }
}
