package attack;

/**
 * Starts threads that spin for ever and ignore interrupts. Their time counts, and the limit must end the process
 * with all of them.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (int i = 0; i < 4; i++) {
            new Thread(() -> {
                        for (double x = 1; x > 0; ) {
                            x = Math.sqrt(x + 1);
                        }
                    })
                    .start();
        }
        System.out.println("held: four threads spin");
        Thread.sleep(60_000);
    }
}
