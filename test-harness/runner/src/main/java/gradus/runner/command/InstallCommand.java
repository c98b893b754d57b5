package gradus.runner.command;

import gradus.manifest.FolderTree;
import gradus.manifest.Gate;
import gradus.manifest.InvalidManifest;
import gradus.manifest.ManifestReader;
import gradus.manifest.TreeHash;
import gradus.runner.author.BundleBuilder;
import gradus.runner.bundle.Distribution;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gradus install DIR`: copies a checked bundle to where the server finds templates.
@Command(name = "install", description = "Puts a checked assignment where instructors can publish it.")
final class InstallCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder of the assignment that passed check.")
    private Path folder = Path.of(".");

    @Option(names = "--home", description = "The server's data folder (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of(System.getenv().getOrDefault("GRADUS_HOME", ".gradus"));

    @Override
    public Integer call() throws BadInput {
        Path bundle = BundleBuilder.isSources(folder)
                ? folder.resolve(BundleBuilder.BUILD).resolve("bundle")
                : folder.toAbsolutePath().normalize();
        try {
            Gate gate = Gate.of(bundle)
                    .orElseThrow(() -> new BadInput(
                            "This content has not passed its gate. Run ./gradus check " + folder + " first."));
            String id = ManifestReader.read(bundle).id();
            Distribution.current().requireOwnId(id);
            Path target = home.resolve("templates").resolve(id);
            replace(bundle, target);
            gate.write(target);
            System.out.println("Installed " + gate.assignment() + " in " + target
                    + ". Instructors add it to a course under Assignments.");
            return Main.GRADED;
        } catch (InvalidManifest e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, "cannot install: " + e.getMessage(), e);
        }
    }

    /// The new bundle appears whole: it is copied beside the old one and renamed.
    private static void replace(Path bundle, Path target) throws IOException {
        Path part = target.resolveSibling("." + UUID.randomUUID());
        FolderTree.copy(TreeHash.files(bundle), bundle, part);
        FolderTree.delete(target);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
