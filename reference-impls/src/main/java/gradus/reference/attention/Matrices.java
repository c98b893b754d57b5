package gradus.reference.attention;

import gradus.api.NdArray;

/// Products of matrices of doubles, and the way from and to float32 arrays.
public final class Matrices {
    private Matrices() {}

    /// Reads block `index` of an array whose last two axes are rows and columns.
    public static double[][] block(NdArray array, int index) {
        int rows = array.shape()[array.rank() - 2];
        int columns = array.shape()[array.rank() - 1];
        double[][] block = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                block[i][j] = array.data()[(index * rows + i) * columns + j];
            }
        }
        return block;
    }

    /// Writes blocks of equal size one after the other, under the given shape.
    public static NdArray array(double[][][] blocks, int... shape) {
        NdArray array = NdArray.zeros(shape);
        int next = 0;
        for (double[][] block : blocks) {
            for (double[] row : block) {
                for (double number : row) {
                    array.data()[next++] = (float) number;
                }
            }
        }
        return array;
    }

    public static double[][] product(double[][] a, double[][] b) {
        int inner = b.length;
        int columns = inner == 0 ? 0 : b[0].length;
        double[][] product = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < inner; k++) {
                for (int j = 0; j < columns; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    public static double[][] transposed(double[][] a) {
        double[][] turned = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < turned.length; j++) {
                turned[j][i] = a[i][j];
            }
        }
        return turned;
    }

    public static double[][] scaled(double[][] a, double factor) {
        double[][] scaled = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            scaled[i] = a[i].clone();
            for (int j = 0; j < scaled[i].length; j++) {
                scaled[i][j] *= factor;
            }
        }
        return scaled;
    }
}
