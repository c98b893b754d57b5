package attack;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * Asks every class loader for classes of the tests, the reference and the grader, and opens the host. None may be
 * there, and the host must hold nothing of value.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String name : List.of(
                "gradus.polynomial.suite.DataChecks",
                "gradus.polynomial.suite.Fixture",
                "gradus.polynomial.mistakes.HalfGradient",
                "gradus.reference.polynomial.TorchPolynomialRegression",
                "gradus.runner.grade.Grader",
                "gradus.suite.Exam",
                "gradus.evidence.Points",
                "org.junit.jupiter.api.Assertions")) {
            for (ClassLoader loader : List.of(
                    Solution.class.getClassLoader(),
                    ClassLoader.getSystemClassLoader(),
                    ClassLoader.getPlatformClassLoader())) {
                Attempt.mustFail("loads " + name, () -> Class.forName(name, true, loader));
            }
        }
        Class<?> host = Class.forName("gradus.host.StudentHost");
        for (Field field : host.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                System.out.println(field.getName() + " of the host is " + field.get(null));
            }
        }
    }
}
