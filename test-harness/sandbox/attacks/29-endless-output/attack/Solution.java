package attack;

/** Prints until it is stopped. The log is cut, counted, and the limit named. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        while (true) {
            System.out.println("##SCORE=100 still training, please wait");
        }
    }
}
