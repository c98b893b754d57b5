package gradus.cnn.suite.data;

import java.util.random.RandomGenerator;

/// *drawn-5*: five shapes on 16×16 grey pixels: disc, square frame, plus, horizontal and vertical stripes.
public record DrawnFive() implements DrawnImages {
    private static final double NOISE = 0.15;
    private static final double CONTRAST = 0.4;

    @Override
    public int classes() {
        return 5;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public int side() {
        return 16;
    }

    @Override
    public double[] paint(int label, RandomGenerator random) {
        double cx = random.nextDouble(6, 9);
        double cy = random.nextDouble(6, 9);
        double radius = random.nextDouble(4, 6.5);
        double frequency = random.nextDouble(1.2, 1.7);
        double phase = random.nextDouble(0, 6.28);
        double inside = random.nextDouble();
        double outside = random.nextDouble();
        while (Math.abs(inside - outside) < CONTRAST) {
            outside = random.nextDouble();
        }
        double[] image = new double[side() * side()];
        for (int i = 0; i < image.length; i++) {
            int row = i / side();
            double u = i % side() - cx;
            double v = row - cy;
            boolean in = inside(label, u, v, radius, frequency, phase);
            image[i] = DrawnImages.noisy(in ? inside : outside, NOISE, random);
        }
        return image;
    }

    private static boolean inside(int label, double u, double v, double r, double f, double phase) {
        double q = Math.max(Math.abs(u), Math.abs(v));
        return switch (label) {
            case 0 -> Math.hypot(u, v) < r;
            case 1 -> q < r && !(q < r - 2);
            case 2 -> (Math.abs(u) < 1.3 || Math.abs(v) < 1.3) && q < r;
            case 3 -> Math.sin(f * v + phase) > 0;
            case 4 -> Math.sin(f * u + phase) > 0;
            default -> throw new IllegalArgumentException("drawn-5 has no class " + label);
        };
    }
}
