package io.tallywire.claimextractor.extraction.lexicon;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The axes along which vectors differ most: the eigenvectors of their covariance, by Jacobi's method. */
final class PrincipalComponents {

    private static final int SWEEPS = 30;

    private PrincipalComponents() {}

    /** Takes the mean of {@code rows} off each of them. */
    static void centre(List<double[]> rows) {
        double[] mean = new double[rows.get(0).length];
        for (double[] row : rows) {
            Arrays.setAll(mean, i -> mean[i] + row[i] / rows.size());
        }
        rows.forEach(row -> Arrays.setAll(row, i -> row[i] - mean[i]));
    }

    /** The {@code count} axes of most variance of centred {@code rows}, most first; the largest component of each is positive. */
    static double[][] of(List<double[]> rows, int count) {
        int n = rows.get(0).length;
        double[][] matrix = new double[n][n];
        for (double[] row : rows) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i][j] += row[i] * row[j] / rows.size();
                }
            }
        }
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -matrix[i][i]))
                .limit(count)
                .map(i -> signed(vectors[i]))
                .toArray(double[][]::new);
    }

    /** Turns rows and columns {@code p} and {@code q} so that their covariance is 0; {@code vectors} holds axes as rows. */
    private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
        if (matrix[p][q] == 0) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double sign = theta < 0 ? -1 : 1;
        double tan = sign / (sign * theta + Math.sqrt(theta * theta + 1));
        double cos = 1 / Math.sqrt(tan * tan + 1);
        double sin = tan * cos;
        for (int k = 0; k < matrix.length; k++) {
            double kp = matrix[k][p];
            double kq = matrix[k][q];
            matrix[k][p] = cos * kp - sin * kq;
            matrix[k][q] = sin * kp + cos * kq;
        }
        turn(matrix, p, q, cos, sin);
        turn(vectors, p, q, cos, sin);
    }

    private static void turn(double[][] rows, int p, int q, double cos, double sin) {
        for (int k = 0; k < rows.length; k++) {
            double pk = rows[p][k];
            double qk = rows[q][k];
            rows[p][k] = cos * pk - sin * qk;
            rows[q][k] = sin * pk + cos * qk;
        }
    }

    private static double[] signed(double[] axis) {
        double largest = 0;
        for (double component : axis) {
            largest = Math.abs(component) > Math.abs(largest) ? component : largest;
        }
        double sign = Math.signum(largest);
        return Arrays.stream(axis).map(component -> component * sign).toArray();
    }

    /** {@code vector} in the coordinates of {@code axes}. */
    static double[] project(double[] vector, double[][] axes) {
        return Arrays.stream(axes)
                .mapToDouble(axis -> IntStream.range(0, vector.length)
                        .mapToDouble(i -> axis[i] * vector[i])
                        .sum())
                .toArray();
    }

    /** {@code vector} at length one; a vector of length zero stays as it is. */
    static double[] unit(double[] vector) {
        double length =
                Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
        return length == 0
                ? vector
                : Arrays.stream(vector).map(value -> value / length).toArray();
    }
}
