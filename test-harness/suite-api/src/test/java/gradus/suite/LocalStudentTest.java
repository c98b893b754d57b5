package gradus.suite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.suite.fakes.Scaling;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LocalStudentTest {
    private static LocalStudent<Scaling> of(Scaling implementation) {
        return new LocalStudent<>(Scaling.class, implementation);
    }

    @Test
    void aChangeInPlaceIsSeenAndHarmsNobody() {
        LocalStudent<Scaling> student = of(new Scaling.Mutates());
        double[] values = {1, 2};
        assertArrayEquals(new double[] {2, 4}, student.proxy().scale(values, 2));
        assertArrayEquals(new double[] {1, 2}, values);
        assertEquals(Set.of(0), student.changedArguments());
        student.proxy().sum(values);
        assertEquals(Set.of(), student.changedArguments());
    }

    @Test
    void exceptionsArriveAsTheyWereThrown() {
        LocalStudent<Scaling> student = of(new Scaling.Breaks());
        assertThrows(IllegalArgumentException.class, () -> student.proxy().scale(new double[1], 1));
    }

    @Test
    void theCpuTimeOfTheLastCallIsKnown() {
        LocalStudent<Scaling> student = of(new Scaling.Right() {
            @Override
            public double sum(double[] values) {
                long end = System.nanoTime() + 20_000_000;
                double sum = 0;
                while (System.nanoTime() < end) {
                    sum += 1;
                }
                return sum;
            }
        });
        assertTrue(student.proxy().sum(new double[1]) > 0);
        assertTrue(student.cpuTime().compareTo(Duration.ZERO) > 0);
        assertTrue(student.cpuTime().compareTo(Duration.ofSeconds(5)) < 0);
    }

    /// Counts its calls, as an implementation that learns from test inputs would.
    public static final class Counts extends Scaling.Right {
        private int calls;

        @Override
        public double sum(double[] values) {
            calls++;
            return calls;
        }
    }

    @Test
    void aRenewedStudentHasSeenNothing() {
        LocalStudent<Scaling> student = of(new Counts());
        Scaling proxy = student.proxy();
        assertEquals(1, proxy.sum(new double[0]));
        assertEquals(2, proxy.sum(new double[0]));
        student.renew();
        assertEquals(1, proxy.sum(new double[0]));
    }

    @Test
    void anInstanceThatNobodyElseCanMakeStays() {
        int[] calls = new int[1];
        LocalStudent<Scaling> student = of(new Scaling.Right() {
            @Override
            public double sum(double[] values) {
                calls[0]++;
                return calls[0];
            }
        });
        assertEquals(1, student.proxy().sum(new double[0]));
        student.renew();
        assertEquals(2, student.proxy().sum(new double[0]));
    }
}
