package gradus.cnn.suite.data;

import gradus.api.Images;
import gradus.suite.Tier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The images of one training run: training, validation, and two test sets that the student never sees.
public record Sets(Images train, Images validation, Images test, Images secondTest) {

    /// Draws or reads the sets of a tier, under labels, channels and a direction that belong to this run
    /// alone.
    ///
    /// The settings: `drawn` is 5 or 10 for drawn images and 0 for real ones, `images`, `validation` and
    /// `test` are counts.
    public static Sets of(Tier tier, RandomGenerator random) {
        return tier.whole("drawn") == 0 ? real(tier, random) : drawn(tier, random);
    }

    private static Sets drawn(Tier tier, RandomGenerator random) {
        DrawnImages kind = tier.whole("drawn") == 5 ? new DrawnFive() : new DrawnTen();
        Relabelling relabelling = Relabelling.of(kind.classes(), kind.channels(), random);
        int test = tier.whole("test");
        return new Sets(
                relabelling.apply(kind.draw(tier.whole("images"), random)),
                relabelling.apply(kind.draw(tier.whole("validation"), random)),
                relabelling.apply(kind.draw(test, random)),
                relabelling.apply(kind.draw(test, random)));
    }

    /// Validation is the end of the training files; the two test sets are the halves of the test file.
    private static Sets real(Tier tier, RandomGenerator random) {
        Relabelling relabelling = Relabelling.ofClasses(Cifar.CLASSES, random);
        Images all = relabelling.apply(Cifar.read(files(tier, "train", "data_batch")));
        Images test = relabelling.apply(Cifar.read(files(tier, "test", "test_batch")));
        int training = all.count() - tier.whole("validation");
        if (training < 1 || test.count() < 2) {
            throw new IllegalArgumentException(
                    "the real data has only " + all.count() + " training and " + test.count() + " test images");
        }
        return new Sets(
                part(all, 0, training),
                part(all, training, all.count()),
                part(test, 0, test.count() / 2),
                part(test, test.count() / 2, test.count()));
    }

    private static List<Path> files(Tier tier, String... names) {
        return tier.files().keySet().stream()
                .filter(file -> Stream.of(names).anyMatch(file::contains))
                .sorted()
                .map(tier::file)
                .toList();
    }

    /// Copies the images from one index to before another.
    public static Images part(Images images, int from, int to) {
        int size = images.channels() * images.height() * images.width();
        return new Images(
                Arrays.copyOfRange(images.pixels(), from * size, to * size),
                to - from,
                images.channels(),
                images.height(),
                images.width(),
                Arrays.copyOfRange(images.labels(), from, to));
    }

    /// Puts sets of one form after each other.
    static Images together(List<Images> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("assignment.yaml names no files for this set");
        }
        Images first = parts.getFirst();
        int count = parts.stream().mapToInt(Images::count).sum();
        byte[] pixels = new byte[count * first.channels() * first.height() * first.width()];
        List<Integer> labels = new ArrayList<>();
        int at = 0;
        for (Images part : parts) {
            System.arraycopy(part.pixels(), 0, pixels, at, part.pixels().length);
            at += part.pixels().length;
            Arrays.stream(part.labels()).forEach(labels::add);
        }
        int[] all = labels.stream().mapToInt(Integer::intValue).toArray();
        return new Images(pixels, count, first.channels(), first.height(), first.width(), all);
    }
}
