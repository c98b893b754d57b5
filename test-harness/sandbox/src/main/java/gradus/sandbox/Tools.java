package gradus.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The system programs that build a sandbox, by absolute path: a searched PATH could name anything.
record Tools(Path shell, Path bwrap, Path prlimit, Path setpriv) {
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"));

    static Tools find() throws SandboxUnavailable {
        return new Tools(
                find("sh", "dash"),
                find("bwrap", "bubblewrap"),
                find("prlimit", "util-linux"),
                find("setpriv", "util-linux"));
    }

    static Path find(String program, String debianPackage) throws SandboxUnavailable {
        for (Path folder : FOLDERS) {
            if (Files.isExecutable(folder.resolve(program))) {
                return folder.resolve(program);
            }
        }
        throw new SandboxUnavailable(
                "the program " + program + " is missing. Install it with: apt-get install " + debianPackage);
    }
}
