package attack;

/** Page faults handled by the program and layouts without randomness make exploits easy. Both must be refused. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("userfaultfd", 323, 1);
        Kernel.mustFail("personality", 135, 0x0400000);
        Kernel.mustFail("modify_ldt", 154, 0, Kernel.page(), 16);
    }
}
