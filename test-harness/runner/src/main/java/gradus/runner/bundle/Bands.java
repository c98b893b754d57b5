package gradus.runner.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.evidence.Curve;
import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where the reference's learning curves ran over the seeds of the calibration, by tier and curve: `bands.json`.
public final class Bands {
    public static final String FILE = "bands.json";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Map<String, Band>> tiers;

    private Bands(Map<String, Map<String, Band>> tiers) {
        this.tiers = new TreeMap<>(tiers);
    }

    /// The lowest and highest value at each step.
    public record Band(List<Double> low, List<Double> high) {}

    /// Reads the bands of an assignment's folder; one without the file has none.
    public static Bands of(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new Bands(Map.of());
        }
        try {
            return new Bands(JSON.readValue(Files.readString(file), new TypeReference<>() {}));
        } catch (JsonProcessingException e) {
            throw new PlatformFault(PlatformFault.Code.ASSIGNMENT_BROKEN, file + " is damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Adds the band to a curve, where there is one.
    public Curve around(Curve curve, String tier) {
        Band band = tiers.getOrDefault(tier, Map.of()).get(curve.name());
        return band == null ? curve : curve.within(band.low(), band.high());
    }

    /// The same bands with one tier's replaced.
    public Bands with(String tier, Map<String, Band> bands) {
        Map<String, Map<String, Band>> more = new TreeMap<>(tiers);
        more.put(tier, new TreeMap<>(bands));
        return new Bands(more);
    }

    /// Writes what [#of] reads.
    public String text() {
        try {
            return JSON.writeValueAsString(tiers) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("bands are plain numbers and must serialise", e);
        }
    }
}
