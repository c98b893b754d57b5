package attack;

/**
 * Imports libtorch in an assignment that does not name it. It is not on the class path: the sources must not
 * compile.
 */
public final class Solution extends WrongText {
    @Override
    protected void attack() throws Exception {
        System.out.println(org.bytedeco.pytorch.global.torch.empty(1));
    }
}
