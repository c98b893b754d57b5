package gradus.suite.fakes;

/// A tiny assignment: scale an array.
public interface Scaling {
    double[] scale(double[] values, double factor);

    double sum(double[] values);

    /// A right solution.
    class Right implements Scaling {
        @Override
        public double[] scale(double[] values, double factor) {
            double[] scaled = values.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= factor;
            }
            return scaled;
        }

        @Override
        public double sum(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }
    }

    /// Adds the factor where it should multiply: right for 2 and 2.
    class Adds extends Right {
        @Override
        public double[] scale(double[] values, double factor) {
            double[] added = values.clone();
            for (int i = 0; i < added.length; i++) {
                added[i] += factor;
            }
            return added;
        }
    }

    /// Forgets the factor.
    class Forgets extends Right {
        @Override
        public double[] scale(double[] values, double factor) {
            return values.clone();
        }
    }

    /// Works in the array it was given.
    class Mutates extends Right {
        @Override
        public double[] scale(double[] values, double factor) {
            for (int i = 0; i < values.length; i++) {
                values[i] *= factor;
            }
            return values;
        }
    }

    /// Cannot answer at all.
    class Breaks extends Right {
        @Override
        public double[] scale(double[] values, double factor) {
            throw new IllegalArgumentException("no");
        }
    }
}
