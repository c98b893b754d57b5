package attack;

import java.util.ArrayList;
import java.util.List;

/** Allocates arrays until there is no room. The limit must be named. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        List<byte[]> hog = new ArrayList<>();
        while (hog.size() < 1 << 20) {
            hog.add(new byte[1 << 20]);
        }
    }
}
