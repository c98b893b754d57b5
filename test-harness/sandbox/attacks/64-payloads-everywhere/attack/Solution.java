package attack;

/**
 * Class, method, message, path and log are payloads for browsers, spreadsheets and terminals. They are data to the
 * grader; pages escape them.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        System.out.println(
                "=HYPERLINK(\"http://example.org\") <svg onload=alert(1)> {{7*7}} ${jndi:ldap://x} \\input{/etc/passwd}");
        throw new $script$alert1("</script><script>alert(document.cookie)</script>");
    }

    /** A class name that reads like a tag when it is printed badly. */
    static final class $script$alert1 extends RuntimeException {
        $script$alert1(String message) {
            super(message);
        }
    }
}
