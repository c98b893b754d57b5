package gradus.similarity.fakes;

import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// Small programs with known relations to each other.
public final class Programs {
    /// A class of some methods.
    public static final String ORIGINAL = """
            package solution;

            import java.util.ArrayList;
            import java.util.List;

            /** Keeps a running mean of what it was given. */
            final class Statistics {
                private final List<Double> values = new ArrayList<>();
                private double sum;

                void add(double value) {
                    // the sum is kept beside the values so that the mean is cheap
                    values.add(value);
                    sum += value;
                }

                double mean() {
                    if (values.isEmpty()) {
                        throw new IllegalStateException("no values yet, add some first");
                    }
                    return sum / values.size();
                }

                double variance() {
                    double mean = mean();
                    double squares = 0;
                    for (int i = 0; i < values.size(); i++) {
                        double distance = values.get(i) - mean;
                        squares += distance * distance;
                    }
                    return squares / (values.size() - 1);
                }

                double largest() {
                    double best = Double.NEGATIVE_INFINITY;
                    for (double value : values) {
                        best = Math.max(best, value);
                    }
                    return best;
                }

                double[] histogram(int bins, double low, double high) {
                    double[] counts = new double[bins];
                    for (double value : values) {
                        int bin = (int) Math.floor((value - low) / (high - low) * bins);
                        if (bin >= 0 && bin < bins) {
                            counts[bin] += 1.0 / values.size();
                        }
                    }
                    return counts;
                }
            }
            """;

    /// The same with other names, other loops and other formatting.
    public static final String RENAMED = ORIGINAL.replace("Statistics", "Numbers")
            .replace("values", "items")
            .replace("sum", "acc")
            .replace("squares", "q")
            .replace("distance", "delta")
            .replace("best", "top")
            .replace("    ", "\t")
            .replace("histogram", "bars")
            .replace("// the acc is kept beside the items so that the mean is cheap", "");

    /// Another program altogether.
    public static final String OTHER = """
            package solution;

            import java.util.Scanner;

            public class Game {
                private int[][] board = new int[8][8];
                private boolean over;

                public void play(Scanner input) {
                    while (!over) {
                        System.out.println("your move?");
                        int row = input.nextInt();
                        int column = input.nextInt();
                        if (board[row][column] != 0) {
                            System.out.println("taken");
                            continue;
                        }
                        board[row][column] = 1;
                        over = full() || won(row, column);
                    }
                    System.out.println(over ? "the game is over" : "good bye");
                }

                private boolean full() {
                    for (int[] row : board) {
                        for (int cell : row) {
                            if (cell == 0) {
                                return false;
                            }
                        }
                    }
                    return true;
                }

                private boolean won(int row, int column) {
                    int count = 0;
                    do {
                        count++;
                        row--;
                    } while (row >= 0 && board[row][column] == 1);
                    return count >= 4;
                }
            }
            """;

    private Programs() {}

    public static SubmissionSources submission(String id, String... texts) {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            files.add(SourceFile.of("src/File" + i + ".java", texts[i]));
        }
        return new SubmissionSources(id, files);
    }

    public static SubmissionSources encoded(String id, String text, Charset charset) {
        return new SubmissionSources(id, List.of(SourceFile.of("src/File0.java", text.getBytes(charset))));
    }

    public static Fingerprint fingerprint(String id, String... texts) {
        return Fingerprints.of(submission(id, texts), Template.NONE);
    }

    /// A class of one method with these statements.
    public static String method(String statements) {
        return "class A {\n  void m() {\n" + statements + "\n  }\n}\n";
    }
}
