package gradus.runner.author;

import gradus.manifest.FolderTree;
import gradus.manifest.InvalidManifest;
import gradus.manifest.Manifest;
import gradus.manifest.ManifestReader;
import gradus.manifest.TreeHash;
import gradus.runner.bundle.Bands;
import gradus.runner.bundle.Distribution;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import gradus.suite.practice.Jar;
import gradus.suite.practice.PracticeJar;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes the bundle that grading needs of an author's sources: two jars, the texts, and the sources of what `check`
/// hands in like a student.
public final class BundleBuilder {
    /// Where a folder of sources keeps what is made of it.
    public static final String BUILD = "build";

    private final Distribution distribution;
    private final Path sources;
    private final Path bundle;

    private BundleBuilder(Distribution distribution, Path sources, Path bundle) {
        this.distribution = distribution;
        this.sources = sources;
        this.bundle = bundle;
    }

    /// Says whether a folder holds an author's sources, and not a finished bundle.
    public static boolean isSources(Path folder) {
        return Files.isDirectory(folder.resolve("suite")) && Files.isDirectory(folder.resolve("api"));
    }

    /// Builds the bundle into `build/bundle` of the sources and returns that folder.
    ///
    /// @throws BadInput when the manifest is invalid or the sources do not compile, with every message
    public static Path build(Distribution distribution, Path sources) throws BadInput {
        Path bundle = sources.resolve(BUILD).resolve("bundle");
        try {
            Manifest manifest = ManifestReader.read(sources);
            new BundleBuilder(distribution, sources, bundle).build(manifest);
            return bundle;
        } catch (InvalidManifest e) {
            throw new BadInput("This assignment cannot be built. " + e.getMessage());
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, bundle + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void build(Manifest manifest) throws BadInput, IOException {
        Path work = sources.resolve(BUILD).resolve("classes");
        FolderTree.delete(work);
        FolderTree.delete(bundle);
        Path api = work.resolve("api");
        Path suite = work.resolve("suite");
        List<Path> studentPath = new ArrayList<>(distribution.studentJars());
        studentPath.addAll(distribution.torchJars());
        Javac.compile(sources, List.of("api"), api, studentPath);
        List<Path> suitePath = new ArrayList<>(List.of(api));
        suitePath.addAll(distribution.harnessJars());
        suitePath.addAll(distribution.torchJars());
        Javac.compile(sources, List.of("suite", "reference", "mistakes"), suite, suitePath);
        copy(sources.resolve("suite"), suite, ".java", false);
        Path apiJar = bundle.resolve("lib/student").resolve(manifest.id() + "-api.jar");
        Path suiteJar = bundle.resolve("lib/suite").resolve(manifest.id() + "-suite.jar");
        Jar.write(contents(api), apiJar);
        Jar.write(contents(suite), suiteJar);
        practice(manifest, suite, List.of(apiJar, suiteJar));
        for (String text : List.of(ManifestReader.FILE, "handout.md")) {
            if (!Files.isRegularFile(sources.resolve(text))) {
                throw new BadInput("There is no " + text + " in " + sources + ".");
            }
            Files.copy(sources.resolve(text), bundle.resolve(text));
        }
        if (Files.isRegularFile(sources.resolve(Bands.FILE))) {
            Files.copy(sources.resolve(Bands.FILE), bundle.resolve(Bands.FILE));
        }
        copy(sources.resolve("starter"), bundle.resolve("starter"), "", true);
        copy(sources.resolve("reference"), bundle.resolve("sources"), ".java", true);
        copy(sources.resolve("mistakes"), bundle.resolve("sources"), ".java", true);
    }

    private static SortedMap<String, byte[]> contents(Path folder) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (Path file : TreeHash.files(folder)) {
            contents.put(TreeHash.name(folder, file), Files.readAllBytes(file));
        }
        return contents;
    }

    /// Records the practice checks, which students run at home.
    private void practice(Manifest manifest, Path suite, List<Path> jars) throws BadInput, IOException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        Path jar = bundle.resolve("lib/practice").resolve(manifest.id() + "-practice.jar");
        try (URLClassLoader loader = new URLClassLoader(urls, BundleBuilder.class.getClassLoader())) {
            PracticeJar.write(manifest, loader, suite, jar, distribution.natives());
        } catch (ReflectiveOperationException | IllegalStateException e) {
            throw new BadInput("The practice checks cannot be recorded: " + e.getMessage());
        }
    }

    /// Copies the files that end in `suffix`, or with `ending` false all the others.
    private static void copy(Path from, Path to, String suffix, boolean ending) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> chosen = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix) == ending)
                    .toList();
            FolderTree.copy(chosen, from, to);
        }
    }
}
