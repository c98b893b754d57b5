package gradus.polynomial.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.polynomial.PolynomialRegression;
import gradus.polynomial.mistakes.BiasAndConstant;
import gradus.reference.fakes.Natives;
import gradus.reference.polynomial.PlainPolynomialRegression;
import gradus.suite.testing.Report;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Solutions that are wrong in ways which no kept mistake copies exactly, lazy ones, and dishonest ones.
final class OddStudentsTest {
    @BeforeAll
    static void load() {
        Natives.load();
    }

    private static Report examine(PolynomialRegression student) {
        return ExaminedTemplate.examine(student, 4);
    }

    /// Answers of the right shape that cost no thought.
    private static final class Zeros implements PolynomialRegression {
        private final boolean diverged;

        Zeros(boolean diverged) {
            this.diverged = diverged;
        }

        @Override
        public double[][] design(double[] z, int degree) {
            return new double[z.length][degree + 1];
        }

        @Override
        public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
            return new Sample(new double[n], new double[n]);
        }

        @Override
        public double mse(double[][] x, double[] y, double[] w) {
            return 0;
        }

        @Override
        public double[] gradient(double[][] x, double[] y, double[] w) {
            return new double[w.length];
        }

        @Override
        public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
            int n = config.steps();
            return new Fit(w0.clone(), new double[n], new double[n], new double[n][w0.length], diverged);
        }

        @Override
        public GdConfig choose(Sample train, Sample validation) {
            return new GdConfig(1e-3, 10);
        }

        @Override
        public double[] predict(double[] w, double[] z) {
            return new double[z.length];
        }
    }

    @Test
    void zerosOfTheRightShapeEarnNothing() {
        assertEquals(0, examine(new Zeros(false)).points());
        assertEquals(0, examine(new Zeros(true)).points());
    }

    @Test
    void nothingButNaNEarnsNothing() {
        PolynomialRegression nan = new PlainPolynomialRegression() {
            @Override
            protected double power(double z, int exponent) {
                return Double.NaN;
            }

            @Override
            protected double[] polynomial(double[] w, double[] z) {
                double[] y = new double[z.length];
                Arrays.fill(y, Double.NaN);
                return y;
            }
        };
        Report report = examine(nan);
        // The loss itself is right where the suite brings the design matrix.
        assertEquals(
                List.of("loss-gradient", "practice-loss"),
                report.checks().keySet().stream()
                        .filter(check -> !report.lost().contains(check))
                        .toList());
    }

    @Test
    void aLossWithOneHalfIsCalledByItsGradient() {
        Report report = examine(new PlainPolynomialRegression() {
            @Override
            public double mse(double[][] x, double[] y, double[] w) {
                return super.mse(x, y, w) / 2;
            }

            @Override
            public double[] gradient(double[][] x, double[] y, double[] w) {
                double[] gradient = super.gradient(x, y, w);
                Arrays.setAll(gradient, j -> gradient[j] / 2);
                return gradient;
            }
        });
        assertTrue(report.diagnosed().contains("half-gradient"));
    }

    @Test
    void theSquareRootOfSigmaIsSigmaAsVarianceToo() {
        assertDiagnosed("sigma-as-variance", new PlainPolynomialRegression() {
            @Override
            protected double[] gaussian(RandomGenerator random, double sigma, int n) {
                return super.gaussian(random, Math.sqrt(sigma), n);
            }
        });
    }

    @Test
    void aGeneratorThatNeverRepeatsIgnoresTheSeed() {
        assertDiagnosed("seed-ignored", new PlainPolynomialRegression() {
            private long calls;

            @Override
            protected RandomGenerator generator(long seed) {
                return super.generator(seed + calls++);
            }
        });
    }

    @Test
    void noiseFromAFixedSeedIgnoresTheSeed() {
        assertDiagnosed("seed-ignored", new PlainPolynomialRegression() {
            @Override
            protected double[] gaussian(RandomGenerator random, double sigma, int n) {
                return super.gaussian(generator(99), sigma, n);
            }
        });
    }

    @Test
    void oneShiftedLossIsEnoughForItsName() {
        assertDiagnosed("history-shifted", new PlainPolynomialRegression() {
            @Override
            public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
                GdConfig longer = new GdConfig(config.learningRate(), config.steps() + 1);
                Fit fit = super.fit(train, validation, longer, w0);
                if (fit.diverged()) {
                    return fit;
                }
                Fit right = super.fit(train, validation, config, w0);
                double[] early = Arrays.copyOfRange(fit.trainLoss(), 1, fit.trainLoss().length);
                return new Fit(right.w(), early, right.validationLoss(), right.history(), false);
            }
        });
    }

    @Test
    void aBiasThatIsNotReportedIsFoundByItsLosses() {
        PolynomialRegression both = new BiasAndConstant();
        Report report = examine(new PlainPolynomialRegression() {
            @Override
            public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
                Fit fit = both.fit(train, validation, config, w0);
                double[][] weights = Arrays.stream(fit.history())
                        .map(w -> withFirst(w, (w0[0] + w[0]) / 2))
                        .toArray(double[][]::new);
                return new Fit(fit.w(), fit.trainLoss(), fit.validationLoss(), weights, fit.diverged());
            }
        });
        assertTrue(report.diagnosed().contains("bias-and-constant"));
    }

    @Test
    void lossesThatWereMadeUpAreSeen() {
        Report report = examine(new PlainPolynomialRegression() {
            @Override
            public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
                Fit fit = super.fit(train, validation, config, w0);
                double[] forged = fit.trainLoss().clone();
                Arrays.fill(forged, 0.1);
                return new Fit(fit.w(), forged, forged, fit.history(), fit.diverged());
            }
        });
        assertTrue(report.lost().containsAll(List.of("trajectory", "convergence", "choose", "choose-hidden")));
    }

    @Test
    void coefficientsOfAnotherLengthLoseWhatIsComputedFromThem() {
        Report report = examine(new PlainPolynomialRegression() {
            @Override
            public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
                Fit fit = super.fit(train, validation, config, w0);
                return new Fit(new double[0], fit.trainLoss(), fit.validationLoss(), fit.history(), fit.diverged());
            }
        });
        assertEquals(List.of("choose", "choose-hidden", "convergence", "history", "ten-points"), report.lost());
    }

    @Test
    void predictionsAreHeldAgainstTheCoefficients() {
        Report report = examine(new PlainPolynomialRegression() {
            @Override
            public double[] predict(double[] w, double[] z) {
                return new double[z.length];
            }
        });
        assertEquals(List.of("convergence", "practice-predict"), report.lost());
    }

    @Test
    void settingsThatStopTooEarlyEarnAShare() {
        Report report = examine(new PlainPolynomialRegression() {
            @Override
            public GdConfig choose(Sample train, Sample validation) {
                return new GdConfig(1e-3, 1500);
            }
        });
        assertEquals(List.of("choose", "choose-hidden"), report.lost());
        double share = report.checks().get("choose").share();
        assertTrue(share > 0.3 && share < 0.9, "share " + share);
    }

    @Test
    void aRateThatDivergesEarnsNothing() {
        Report report = examine(new PlainPolynomialRegression() {
            @Override
            public GdConfig choose(Sample train, Sample validation) {
                return new GdConfig(0.01, 3000);
            }
        });
        assertEquals(0, report.checks().get("choose").share());
        assertEquals(0, report.checks().get("choose-hidden").share());
    }

    @Test
    void aValidationSetThatIsSortedInPlaceIsNoticed() {
        Report report = examine(new PlainPolynomialRegression() {
            @Override
            public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
                Fit fit = super.fit(train, validation, config, w0);
                Arrays.sort(validation.z());
                return fit;
            }
        });
        assertEquals(List.of("ten-points", "trajectory"), report.lost());
        assertEquals(List.of("input-mutated"), report.diagnosed());
    }

    private static double[] withFirst(double[] w, double first) {
        double[] copy = w.clone();
        copy[0] = first;
        return copy;
    }

    private static void assertDiagnosed(String mistake, PolynomialRegression student) {
        assertEquals(List.of(mistake), examine(student).diagnosed());
    }
}
