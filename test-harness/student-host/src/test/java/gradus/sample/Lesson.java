package gradus.sample;

import java.util.List;
import java.util.Map;

/// The interface that the tests' submissions implement.
public interface Lesson {
    @SuppressWarnings("ArrayRecordComponent") // as in the interfaces of assignments
    record Fit(double[] weights, String unit) {}

    double sum(double[] values);

    Fit fit(double[][] x, double[] y);

    List<String> words(String text);

    Map<String, double[]> parameters();

    void build(int size);
}
