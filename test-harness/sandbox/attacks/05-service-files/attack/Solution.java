package attack;

/**
 * Hands in service files and a JUnit configuration beside a wrong solution. Only Java sources travel, so they must
 * have no effect.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        System.out.println(
                Solution.class.getResource("/META-INF/services/org.junit.platform.launcher.TestExecutionListener")
                                == null
                        ? "held: no service file arrived"
                        : "broke: a service file arrived");
    }
}
