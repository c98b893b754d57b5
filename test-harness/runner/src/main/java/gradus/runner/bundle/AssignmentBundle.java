package gradus.runner.bundle;

import gradus.manifest.InvalidManifest;
import gradus.manifest.Limits;
import gradus.manifest.Manifest;
import gradus.manifest.ManifestReader;
import gradus.manifest.TreeHash;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import gradus.suite.Tier;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One assignment version, opened for grading: its manifest and a class loader with its suite, reference and
/// mistakes.
///
/// The loader belongs to the trusted side only. The student's process gets [#studentJars()] and nothing else of it.
public final class AssignmentBundle implements AutoCloseable {
    private final Path folder;
    private final Manifest manifest;
    private final String hash;
    private final Tier tier;
    private final Bands bands;
    private final URLClassLoader loader;

    private AssignmentBundle(Path folder, Manifest manifest, Tier tier, String hash, URLClassLoader loader) {
        this.folder = folder;
        this.manifest = manifest;
        this.tier = tier;
        this.bands = Bands.of(folder);
        this.hash = hash;
        this.loader = loader;
    }

    /// Opens a bundle folder, in the tier that its manifest names as graded.
    ///
    /// @throws BadInput when the manifest is missing or invalid, with every problem listed
    public static AssignmentBundle open(Path folder) throws BadInput {
        try {
            return open(folder, ManifestReader.read(folder));
        } catch (InvalidManifest e) {
            throw unusable(e);
        }
    }

    /// Opens a bundle folder in another tier.
    ///
    /// @throws BadInput as [#open(Path)], and when there is no such tier or its data is missing
    public static AssignmentBundle open(Path folder, String tier) throws BadInput {
        try {
            return open(folder, ManifestReader.read(folder, tier));
        } catch (InvalidManifest e) {
            throw unusable(e);
        }
    }

    private static BadInput unusable(InvalidManifest e) {
        return new BadInput("This assignment cannot be used. " + e.getMessage());
    }

    private static AssignmentBundle open(Path folder, Manifest manifest) throws BadInput {
        try {
            Tier tier = new Tier(manifest.tier(), manifest.settings(), RealData.of(manifest));
            List<Path> jars = new ArrayList<>(Distribution.jars(folder.resolve("lib/student")));
            jars.addAll(Distribution.jars(folder.resolve("lib/suite")));
            URL[] urls = new URL[jars.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = jars.get(i).toUri().toURL();
            }
            URLClassLoader loader = new URLClassLoader(manifest.id(), urls, AssignmentBundle.class.getClassLoader());
            return new AssignmentBundle(folder, manifest, tier, TreeHash.of(folder), loader);
        } catch (MalformedURLException e) {
            throw new PlatformFault(PlatformFault.Code.ASSIGNMENT_BROKEN, "odd jar path in " + folder, e);
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Opens the same version once more under other limits; a limit of 0 stays as it is. The caller closes both.
    public AssignmentBundle limitedTo(Limits limits) throws BadInput {
        return open(folder, manifest.limitedTo(limits));
    }

    public Path folder() {
        return folder;
    }

    public Manifest manifest() {
        return manifest;
    }

    /// The size in which submissions are graded.
    public Tier tier() {
        return tier;
    }

    /// Where the reference's learning curves ran.
    public Bands bands() {
        return bands;
    }

    /// SHA-256 over every file of the bundle: the identity of this assignment version.
    public String hash() {
        return hash;
    }

    /// The jars with the assignment's interface, which the student's process may see.
    public List<Path> studentJars() {
        return Distribution.jars(folder.resolve("lib/student"));
    }

    /// The interface that a submission implements.
    public Class<?> contract() {
        return type(manifest.contract());
    }

    /// Loads a class of the suite, the reference or a mistake.
    ///
    /// @throws PlatformFault when the manifest names a class that the bundle does not contain
    public Class<?> type(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new PlatformFault(
                    PlatformFault.Code.ASSIGNMENT_BROKEN,
                    manifest.id() + ": class " + name + " of assignment.yaml is not usable: " + e,
                    e);
        }
    }

    /// The loader that the suite's tests run with.
    public ClassLoader loader() {
        return loader;
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, "closing " + folder, e);
        }
    }
}
