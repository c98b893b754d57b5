package attack;

import java.lang.foreign.Arena;

/** Allocates native memory outside the heap and touches it. The limit must be named. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        while (true) {
            Arena.global().allocate(16 << 20).fill((byte) 1);
        }
    }
}
