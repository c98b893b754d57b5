package gradus.cnn.suite.data;

import java.util.random.RandomGenerator;

/// *drawn-10*: ten rotated shapes and patterns in two colours, on 32×32 pixels.
public record DrawnTen() implements DrawnImages {
    private static final double NOISE = 0.1;
    private static final double CONTRAST = 0.35;
    private static final double SLIGHT = 0.25;
    private static final int FIRST_PATTERN = 6;

    @Override
    public int classes() {
        return 10;
    }

    @Override
    public int channels() {
        return 3;
    }

    @Override
    public int side() {
        return 32;
    }

    @Override
    public double[] paint(int label, RandomGenerator random) {
        double cx = random.nextDouble(11, 21);
        double cy = random.nextDouble(11, 21);
        double radius = random.nextDouble(6, 11);
        double angle = label < FIRST_PATTERN ? random.nextDouble(0, 2 * Math.PI) : random.nextDouble(-SLIGHT, SLIGHT);
        double phase = random.nextDouble(0, 6.28);
        double frequency = random.nextDouble(0.9, 1.4);
        double[] inside = colour(random);
        double[] outside = colour(random);
        while (distance(inside, outside) < CONTRAST) {
            outside = colour(random);
        }
        int plane = side() * side();
        double[] image = new double[channels() * plane];
        for (int i = 0; i < image.length; i++) {
            double dx = i % side() - cx;
            int row = i % plane / side();
            double dy = row - cy;
            double u = dx * Math.cos(angle) + dy * Math.sin(angle);
            double v = -dx * Math.sin(angle) + dy * Math.cos(angle);
            double[] colour = inside(label, u, v, radius, frequency, phase) ? inside : outside;
            image[i] = DrawnImages.noisy(colour[i / plane], NOISE, random);
        }
        return image;
    }

    private static boolean inside(int label, double u, double v, double r, double f, double phase) {
        double rho = Math.hypot(u, v);
        double q = Math.max(Math.abs(u), Math.abs(v));
        boolean rows = Math.sin(f * v + phase) > 0;
        boolean columns = Math.sin(f * u + phase) > 0;
        return switch (label) {
            case 0 -> rho < r;
            case 1 -> 0.55 * r < rho && rho < r;
            case 2 -> q < 0.85 * r;
            case 3 -> v < 0.6 * r && v > -r + 1.9 * Math.abs(u);
            case 4 -> (Math.abs(u) < 0.28 * r || Math.abs(v) < 0.28 * r) && q < r;
            case 5 -> q < 0.9 * r && !(q < 0.5 * r);
            case 6 -> rows;
            case 7 -> columns;
            case 8 -> rows ^ columns;
            case 9 -> Math.sin(f * (u + v) / 1.414 + phase) > 0;
            default -> throw new IllegalArgumentException("drawn-10 has no class " + label);
        };
    }

    private static double[] colour(RandomGenerator random) {
        return new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()};
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int c = 0; c < a.length; c++) {
            largest = Math.max(largest, Math.abs(a[c] - b[c]));
        }
        return largest;
    }
}
