package gradus.runner.attack;

import gradus.runner.bundle.Distribution;
import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// All attacks of a distribution, in the order of their folders. They never travel to students.
record Corpus(Path root, List<AttackCase> attacks, AttackCase correct, AttackCase wrong) {
    Corpus {
        attacks = List.copyOf(attacks);
    }

    /// Reads `attacks/` of the distribution.
    ///
    /// @throws PlatformFault when it is missing or a case cannot be read
    static Corpus of(Distribution distribution) {
        Path root = distribution.root().resolve("attacks");
        try (Stream<Path> folders = Files.list(root)) {
            List<AttackCase> all = folders.filter(folder -> Files.exists(folder.resolve(Terms.FILE)))
                    .sorted()
                    .map(AttackCase::read)
                    .toList();
            return new Corpus(
                    root,
                    all.stream().filter(attack -> !attack.control()).toList(),
                    named("control-correct", all),
                    named("control-wrong", all));
        } catch (IOException e) {
            throw new PlatformFault(
                    PlatformFault.Code.DISTRIBUTION_INCOMPLETE, "There is no attack corpus in " + root, e);
        }
    }

    /// The attacks whose group or folder begins like `chosen`, with the same controls.
    Corpus only(String chosen) {
        return new Corpus(
                root,
                attacks.stream()
                        .filter(attack -> attack.terms().group().startsWith(chosen)
                                || attack.name().startsWith(chosen))
                        .toList(),
                correct,
                wrong);
    }

    Path common() {
        return root.resolve("common");
    }

    private static AttackCase named(String name, List<AttackCase> all) {
        return all.stream()
                .filter(attack -> attack.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PlatformFault(
                        PlatformFault.Code.DISTRIBUTION_INCOMPLETE, "The attack corpus has no " + name));
    }
}
