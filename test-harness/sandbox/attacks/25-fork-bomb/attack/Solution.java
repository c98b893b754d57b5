package attack;

/** Starts programs by the class library and by the kernel. There may be no second process. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Attempt.mustFail(
                "starts java",
                () -> new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start());
        Attempt.mustFail(
                "starts a shell",
                () -> Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", "sleep 60 # gradus-attack"}));
        for (int i = 0; i < 100; i++) {
            Kernel.mustFail("fork", 57);
            Kernel.mustFail("vfork by clone", 56, 17);
        }
    }
}
