package gradus.polynomial.suite;

import gradus.polynomial.PolynomialRegression;
import gradus.polynomial.PolynomialRegression.Fit;
import gradus.polynomial.PolynomialRegression.GdConfig;
import gradus.polynomial.PolynomialRegression.Sample;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 1.7 and 1.10a: what training reaches. Every loss here is computed by the suite, from the returned w.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ResultChecks {
    private static final double ZERO_MARK = 1.5;
    private static final int HIDDEN_SETS = 3;
    private static final int GRID = 61;
    private static final int SPEED_POINTS = 200_000;

    @Order(1)
    @Graded(id = "ten-points", item = "1.10a", points = 5, title = "Ten training points, 2000 steps")
    void tenPoints(Check<PolynomialRegression> check) {
        GdConfig config = new GdConfig(1e-3, 2000);
        Fit fit = check.student().fit(Fixture.TEN, Fixture.VALIDATION, config, Fixture.zeros());
        check.unchangedArgument("input-mutated", 1, "validation");
        check.require(
                fit.trainLoss().length == config.steps() && fit.validationLoss().length == config.steps(),
                "both losses need one entry for each of the 2000 steps");
        check.require(
                DoubleStream.concat(Arrays.stream(fit.trainLoss()), Arrays.stream(fit.validationLoss()))
                        .allMatch(Double::isFinite),
                "a loss is not finite, although this learning rate is stable");
        double train = loss(check, Fixture.TEN, fit.w());
        double validation = loss(check, Fixture.VALIDATION, fit.w());
        check.atMost("training loss of w", train, 1.4, "");
        check.atLeast("validation loss of w over its training loss", validation / train, 10, "");
    }

    @Order(2)
    @Graded(id = "divergence", item = "1.7", points = 2, title = "A learning rate that is too large is noticed")
    void divergence(Check<PolynomialRegression> check) {
        GdConfig config = new GdConfig(0.004, 500);
        Fit fit = check.student().fit(Fixture.TRAIN, Fixture.VALIDATION, config, Fixture.zeros());
        Honesty.notClosedForm(check, fit.w());
        check.note("rate", Quadratic.of(Fixture.TRAIN, Fixture.COEFFICIENTS).largestStableRate());
        boolean finite = DoubleStream.concat(Arrays.stream(fit.trainLoss()), Arrays.stream(fit.w()))
                .allMatch(Double::isFinite);
        if (!fit.diverged() && !finite) {
            check.failAs("nan-silent");
        }
        check.require(fit.diverged(), "with learning rate 0.004 the loss grows without bound: diverged must be true");
        double largest = DoubleStream.concat(Arrays.stream(fit.trainLoss()), Arrays.stream(fit.validationLoss()))
                .max()
                .orElse(0);
        check.require(
                fit.trainLoss().length > 0 && Double.isFinite(fit.trainLoss()[0]) && !(largest <= fit.trainLoss()[0]),
                "diverged is true, but the recorded losses do not grow");
    }

    @Order(3)
    @Graded(id = "speed", item = "1.7", points = 2, title = "3000 steps, and a design of 200,000 points, in 1 s each")
    void speed(Check<PolynomialRegression> check) {
        PolynomialRegression student = check.student();
        // So small a rate is stable for every wrong gradient as well: this check is about time only.
        student.fit(Fixture.TRAIN, Fixture.VALIDATION, new GdConfig(1e-6, 1000), Fixture.zeros());
        Fit fit = student.fit(Fixture.TRAIN, Fixture.VALIDATION, new GdConfig(1e-6, 3000), Fixture.zeros());
        check.within("3000 steps on 500 points", Duration.ofSeconds(1));
        double[] losses = fit.trainLoss();
        check.require(
                losses.length == 3000 && losses[2999] > 0 && losses[2999] <= losses[0] && Double.isFinite(losses[0]),
                "the 3000 training losses are missing or do not fall");
        double[] z =
                check.random().doubles(SPEED_POINTS, Fixture.LO, Fixture.HI).toArray();
        student.design(Arrays.copyOf(z, SPEED_POINTS / 10), Fixture.COEFFICIENTS - 1);
        double[][] x = student.design(z, Fixture.COEFFICIENTS - 1);
        check.within("design of 200,000 points", Duration.ofSeconds(1));
        check.require(
                x.length == SPEED_POINTS
                        && Arrays.stream(x).allMatch(row -> row.length == Fixture.COEFFICIENTS && row[1] != 0),
                "the design matrix of 200,000 points is not complete");
    }

    @Order(4)
    @Graded(id = "convergence", item = "1.7", points = 3, title = "6000 steps come close to least squares")
    void convergence(Check<PolynomialRegression> check) {
        GdConfig config = new GdConfig(1e-3, 6000);
        Fit fit = check.student().fit(Fixture.TRAIN, Fixture.VALIDATION, config, Fixture.zeros());
        Quadratic train = Quadratic.of(Fixture.TRAIN, Fixture.COEFFICIENTS);
        Honesty.possible(check, fit, train);
        requireCoefficients(check, fit.w());
        check.require(
                Arrays.stream(fit.w()).allMatch(Double::isFinite),
                "w is not finite after 6000 steps with learning rate 0.001, which is a stable one");
        double[] grid = new double[GRID];
        Arrays.setAll(grid, i -> Fixture.LO + (Fixture.HI - Fixture.LO) * i / (GRID - 1));
        double[] predicted = check.student().predict(fit.w(), grid);
        check.require(predicted.length == GRID, "predict must return one number for each z");
        double[] best = train.minimum();
        double worst = 0;
        for (int i = 0; i < GRID; i++) {
            double value = Quadratic.value(fit.w(), grid[i]);
            check.require(
                    Math.abs(predicted[i] - value) <= 1e-4 * (1 + Math.abs(value)),
                    "predict does not give the value of the polynomial with the coefficients w");
            worst = Math.max(worst, Math.abs(value - Quadratic.value(best, grid[i])));
        }
        check.linear("largest distance from least squares on [-3, 3]", worst, "", 0.12, 0.60);
    }

    @Order(5)
    @Graded(id = "choose", item = "1.7", points = 8, title = "Your settings bring both losses to 0.6")
    void choose(Check<PolynomialRegression> check) {
        double loss = chosenLoss(check, new HiddenSets.Pair(Fixture.TRAIN, Fixture.VALIDATION));
        check.linear("larger of training and validation loss", loss, "", HiddenSets.GATE, ZERO_MARK);
    }

    @Hidden
    @Order(6)
    @Graded(id = "choose-hidden", item = "1.7", points = 5, title = "… and on three data sets you have not seen")
    void chooseHidden(Check<PolynomialRegression> check) {
        double[] losses = new double[HIDDEN_SETS];
        for (int i = 0; i < HIDDEN_SETS; i++) {
            double loss = chosenLoss(check, HiddenSets.draw(check.random()));
            losses[i] = Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
        }
        Arrays.sort(losses);
        check.linear("median of the larger losses", losses[HIDDEN_SETS / 2], "", HiddenSets.GATE, ZERO_MARK);
    }

    /// Trains with the student's own settings from w = 0 and returns the larger loss of the w that comes back.
    private static double chosenLoss(Check<PolynomialRegression> check, HiddenSets.Pair data) {
        GdConfig config = check.student().choose(data.train(), data.validation());
        Fit fit = check.student().fit(data.train(), data.validation(), config, Fixture.zeros());
        Honesty.possible(check, fit, Quadratic.of(data.train(), Fixture.COEFFICIENTS));
        return Math.max(loss(check, data.train(), fit.w()), loss(check, data.validation(), fit.w()));
    }

    private static double loss(Check<PolynomialRegression> check, Sample data, double[] w) {
        requireCoefficients(check, w);
        return Quadratic.of(data, Fixture.COEFFICIENTS).loss(w);
    }

    private static void requireCoefficients(Check<PolynomialRegression> check, double[] w) {
        check.require(
                w.length == Fixture.COEFFICIENTS,
                "fit returns " + w.length + " coefficients, w0 has " + Fixture.COEFFICIENTS);
    }
}
