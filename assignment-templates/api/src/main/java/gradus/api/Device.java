package gradus.api;

import java.util.regex.Pattern;

/// Where a solution computes: `cpu`, or `cuda:0`, `cuda:1`, … for one GPU.
///
/// A solution that wants to know has a public constructor with one `Device`; a solution that does not has one
/// without parameters.
public record Device(String name) {
    private static final String CUDA = "cuda:";
    private static final Pattern NAME = Pattern.compile("cpu|cuda:(0|[1-9][0-9]{0,2})");

    // Below the pattern: the constructor needs it.
    public static final Device CPU = new Device("cpu");

    public Device {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("device '" + name + "' is unknown: use cpu, or cuda:0, cuda:1, …");
        }
    }

    /// Tells whether this is a GPU.
    public boolean isCuda() {
        return name.startsWith(CUDA);
    }

    /// Returns the number of the GPU.
    ///
    /// @throws IllegalStateException for `cpu`, which has no number
    public int index() {
        if (!isCuda()) {
            throw new IllegalStateException("the device cpu has no index");
        }
        return Integer.parseInt(name.substring(CUDA.length()));
    }

    @Override
    public String toString() {
        return name;
    }
}
