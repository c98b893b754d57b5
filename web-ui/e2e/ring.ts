import { solution } from './demo';

/**
 * Four hand-ins that come from one: names changed, methods in another order, code that does nothing, an edited template
 * comment. One of them brings a file along that no parser can read. What they share is the ring's own, not the demo's.
 */
const own = `package solution;

import gradus.polynomial.PolynomialRegression;
import java.util.random.RandomGeneratorFactory;

/**
 * Your solution. Replace each method's body; what it must compute stands in the handout and in the documentation of
 * PolynomialRegression.
 */
public final class Solution implements PolynomialRegression {
    /** Item 1.2: x[i][j] = z[i] to the power of j, for j = 0 .. degree. */
    @Override
    public double[][] design(double[] z, int degree) {
        double[][] table = new double[z.length][degree + 1];
        for (int row = 0; row < z.length; row++) {
            double running = 1.0;
            int column = 0;
            while (column <= degree) {
                table[row][column] = running;
                running *= z[row];
                column++;
            }
        }
        return table;
    }

    /** Item 1.3: all z first, then all noise, from one generator L64X128MixRandom with this seed. */
    @Override
    public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
        var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] places = new double[n];
        double[] heights = new double[n];
        double stretch = hi - lo;
        for (int k = 0; k < n; k++) places[k] = lo + stretch * dice.nextDouble();
        double[] smooth = horner(w, places);
        for (int k = 0; k < n; k++) heights[k] = smooth[k] + sigma * dice.nextGaussian();
        return new Sample(places, heights);
    }

    // Horner keeps the rounding errror small, which matters for degree 11
    private static double[] horner(double[] coefficients, double[] places) {
        double[] result = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            double value = 0.0;
            for (int power = coefficients.length - 1; power >= 0; power--) {
                value = Math.fma(value, places[k], coefficients[power]);
            }
            result[k] = value;
        }
        return result;
    }

    /** Item 1.6: the mean over i of (x[i] · w − y[i])². */
    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        double energy = 0.0;
        for (int row = 0; row < y.length; row++) {
            double gap = -y[row];
            for (int column = 0; column < w.length; column++) gap += x[row][column] * w[column];
            energy = Math.fma(gap, gap, energy);
        }
        return energy / Math.max(1, y.length);
    }

    /** Item 1.6: the derivative of mse with respect to each w[j]. */
    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        double[] slope = new double[w.length];
        double weight = 2.0 / Math.max(1, y.length);
        for (int row = 0; row < y.length; row++) {
            double gap = -y[row];
            for (int column = 0; column < w.length; column++) gap += x[row][column] * w[column];
            for (int column = 0; column < w.length; column++) slope[column] += weight * gap * x[row][column];
        }
        return slope;
    }

    /** Items 1.6 and 1.7: gradient descent. Record the training loss before the update, the rest after it. */
    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        double[][] left = design(train.z(), w0.length - 1);
        double[][] right = design(validation.z(), w0.length - 1);
        double[] now = w0.clone();
        double[] seen = new double[config.steps()];
        double[] unseen = new double[config.steps()];
        double[][] path = new double[config.steps()][];
        int step = 0;
        boolean lost = false;
        while (step < config.steps() && !lost) {
            seen[step] = mse(left, train.y(), now);
            double[] slope = gradient(left, train.y(), now);
            for (int column = 0; column < now.length; column++) {
                now[column] = Math.fma(-config.learningRate(), slope[column], now[column]);
            }
            unseen[step] = mse(right, validation.y(), now);
            path[step] = now.clone();
            lost = !(Math.max(seen[step], unseen[step]) < 7.25e11);
            step++;
        }
        return new Fit(
                now,
                java.util.Arrays.copyOf(seen, step),
                java.util.Arrays.copyOf(unseen, step),
                java.util.Arrays.copyOf(path, step),
                lost);
    }

    /** Item 1.7: settings with which fit, started at zero, brings both losses below 0.6. */
    @Override
    public GdConfig choose(Sample train, Sample validation) {
        return new GdConfig(0.00093, 2467);
    }

    /** Item 1.9: the value of the polynomial at each z. */
    @Override
    public double[] predict(double[] w, double[] z) {
        return horner(w, z);
    }
}
`;

export interface HandIn {
  student: string;
  files: { name: string; text: string }[];
}

const one = (student: string, text: string): HandIn => ({
  student,
  files: [{ name: 'Solution.java', text }],
});

export const ring: readonly HandIn[] = [
  one('student09', own),
  one('student10', renamed(own)),
  one('student11', edited(padded(own))),
  { student: 'student12', files: [...one('', reordered(renamed(own))).files, unreadable()] },
];

/** Somebody who worked alone. */
export const alone: HandIn = one('student07', solution().toString());

function renamed(source: string): string {
  const names: Record<string, string> = {
    table: 'matrix',
    running: 'factor',
    dice: 'generator',
    places: 'abscissae',
    heights: 'ordinates',
    energy: 'total',
    gap: 'residual',
    slope: 'direction',
    seen: 'trainCurve',
    unseen: 'checkCurve',
    horner: 'evaluate',
    now: 'current',
  };
  return source.replaceAll(/\w+/g, word => (Object.hasOwn(names, word) ? (names[word] ?? word) : word));
}

/** Code that does nothing, between what does. */
function padded(source: string): string {
  return source.replaceAll(
    '        double gap = -y[row];',
    '        int unused = row * 3 + 1;\n        if (unused < 0) throw new IllegalStateException();\n        double gap = -y[row];',
  );
}

/** The template's own words changed: it is still the template. */
function edited(source: string): string {
  return source.replace('Your solution. Replace each method', 'My solution; I replaced every method');
}

/** The last two methods come first. */
function reordered(source: string): string {
  const at = source.indexOf('    /** Item 1.7: settings');
  const start = source.indexOf('    /** Item 1.2');
  const end = source.lastIndexOf('}\n');
  return source.slice(0, start) + source.slice(at, end) + '\n' + source.slice(start, at) + source.slice(end);
}

function unreadable() {
  return {
    name: 'Notes.java',
    text: 'package solution;\n\nclass Notes {\n    int a = ((((;\n    void {{{ broken\n}\n',
  };
}
