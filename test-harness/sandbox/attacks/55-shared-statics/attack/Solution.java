package attack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/**
 * A correct solution that changes every global setting of its JVM. The process is its own: it must keep its
 * points, and disturb nobody.
 */
public final class Solution extends Correct {
    @Override
    public double[][] design(double[] z, int degree) {
        Locale.setDefault(Locale.of("ar", "EG"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        System.setProperty("line.separator", "\0");
        System.setProperty("user.dir", "/proc");
        System.setProperties(new Properties());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setIn(null);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) -> Runtime.getRuntime().halt(0));
        Thread.currentThread().setContextClassLoader(null);
        Thread.currentThread().setPriority(Thread.MAX_PRIORITY);
        return super.design(z, degree);
    }
}
