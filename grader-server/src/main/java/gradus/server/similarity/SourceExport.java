package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Bundle;
import gradus.server.identity.Persons;
import gradus.server.submission.BlobId;
import gradus.server.submission.BlobStore;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the sources of a comparison in the folders that other tools read: `new/USER`, `old/USER`, and `base`.
@ApplicationScoped
class SourceExport {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Lineages lineages;
    private final Persons persons;
    private final Snapshots snapshots;
    private final BlobStore blobs;

    SourceExport(Lineages lineages, Persons persons, Snapshots snapshots, BlobStore blobs) {
        this.lineages = lineages;
        this.persons = persons;
        this.snapshots = snapshots;
        this.blobs = blobs;
    }

    /// What goes into one folder.
    record Folder(String name, String contentHash) {}

    record Content(List<Folder> works, List<Bundle> templates) {}

    @Transactional
    public Content content(Assignment assignment) {
        Set<String> taken = new HashSet<>();
        List<Folder> folders = new ArrayList<>();
        for (Work work : lineages.newest(assignment)) {
            String username =
                    persons.byId(work.person()).map(person -> person.username).orElse("somebody");
            String name = (work.current() ? "new/" : "old/") + safe(username);
            int number = 2;
            while (!taken.add(name)) {
                name = (work.current() ? "new/" : "old/") + safe(username) + "-" + number++;
            }
            folders.add(new Folder(name, work.contentHash()));
        }
        return new Content(folders, lineages.templates(assignment.slug));
    }

    void write(Content content, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Set<String> written = new HashSet<>();
        for (Folder folder : content.works()) {
            for (Snapshot.Entry file :
                    snapshots.load(new BlobId(folder.contentHash())).files()) {
                if (file.path().endsWith(".java")) {
                    put(zip, written, folder.name() + "/" + safePath(file.path()), blobs.read(file.blob()));
                }
            }
        }
        List<Bundle> newestFirst = content.templates().reversed();
        for (int i = 0; i < newestFirst.size(); i++) {
            Bundle bundle = newestFirst.get(i);
            String folder = i == 0 ? "base/" : "base-earlier-" + i + "/";
            for (String path : bundle.starterFiles()) {
                if (path.endsWith(".java")) {
                    byte[] text = Files.readAllBytes(bundle.starter().resolve(path));
                    put(zip, written, folder + safePath(path), text);
                }
            }
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, Set<String> written, String name, byte[] content) throws IOException {
        String free = name;
        for (int number = 2; !written.add(free); number++) {
            free = name.replaceFirst("\\.java$", "-" + number + ".java");
        }
        ZipEntry entry = new ZipEntry(free);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    static String safePath(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.replace('\\', '/').split("/", -1)) {
            parts.add(safe(part));
        }
        return String.join("/", parts);
    }

    /// A name that is a name in every file system, and never a way up.
    static String safe(String name) {
        String reduced = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return reduced.chars().allMatch(c -> c == '.') ? "_" + reduced.length() : reduced;
    }
}
