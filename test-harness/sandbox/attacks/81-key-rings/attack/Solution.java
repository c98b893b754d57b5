package attack;

/** Keys stay with a user after the process. None may be added, joined or searched. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("add_key", 248, Kernel.text("user"), Kernel.text("gradus-attack"), Kernel.page(1), 8, -3);
        Kernel.mustFail("join a session", 250, 1, Kernel.text("gradus-attack"));
        Kernel.mustFail("user ring", 250, 0, -4, 1);
        Kernel.mustFail("request_key", 249, Kernel.text("user"), Kernel.text("gradus-attack"), 0, -4);
    }
}
