package attack;

/**
 * Attaches to the process of the grader by its number, and to its own. Another process namespace and a closed door
 * must stop both.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
        for (String pid : new String[] {"@harness-pid@", "1"}) {
            Attempt.mustFail(
                    "attaches to " + pid,
                    () -> machine.getMethod("attach", String.class).invoke(null, pid));
        }
        Attempt.mustBeFalse(
                "lists a grader",
                () -> machine.getMethod("list").invoke(null).toString().contains("gradus.runner"));
    }
}
