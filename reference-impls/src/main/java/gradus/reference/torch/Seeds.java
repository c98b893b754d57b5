package gradus.reference.torch;

import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.global.torch;

/// Seeds for libtorch's own random numbers.
///
/// libtorch's default generator is shared by all threads of the process, and a draw anywhere moves it. A reference
/// therefore draws only from a generator of its own, made from a seed that it was given.
public final class Seeds {
    private Seeds() {}

    /// Makes a generator on the CPU that nobody else draws from.
    public static GeneratorOptional generator(long seed) {
        Generator generator = torch.make_generator_cpu(seed);
        return new GeneratorOptional(generator);
    }
}
