package attack;

/** Prints a result line and halts before any check. A grader that reads output gives full points; here nothing ran. */
public final class Solution extends Wrong {
    static {
        System.out.println("found=17 ok=17 failed=0");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
