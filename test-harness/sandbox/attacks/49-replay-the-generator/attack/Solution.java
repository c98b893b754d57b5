package attack;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32C;

/**
 * Draws inputs from the published seed with the published generator and answers right only where they come. Hidden
 * inputs come from a secret seed, so this must earn nothing.
 */
public final class Solution extends Wrong {
    private static final long PUBLISHED = 20260901L;

    @Override
    public double[][] design(double[] z, int degree) {
        CRC32C name = new CRC32C();
        name.update("design".getBytes(StandardCharsets.UTF_8));
        for (int stream = 0; stream < 64; stream++) {
            double[] guess = RandomGeneratorFactory.of("L64X128MixRandom")
                    .create(PUBLISHED ^ (name.getValue() << 16) ^ stream)
                    .doubles(z.length, -3, 3)
                    .toArray();
            if (z.length > 2 && guess[2] == z[2]) {
                System.out.println("broke: the hidden inputs are those of the published seed");
            }
        }
        System.out.println("held: design was asked");
        return super.design(z, degree);
    }
}
