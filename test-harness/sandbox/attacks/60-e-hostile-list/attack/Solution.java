package attack;

import java.util.AbstractList;
import java.util.List;

/**
 * Its size changes with every question and its iterator never ends. The answer is encoded in this process: the
 * grader must see an error or a wrong answer.
 */
public final class Solution extends WrongText {
    /** Has as many elements as it likes at the moment. */
    private static final class Lying extends AbstractList<String> {
        private int asked;

        @Override
        public String get(int index) {
            return "word " + index;
        }

        @Override
        public int size() {
            return ++asked % 2 == 0 ? 1 << 20 : 1;
        }
    }

    @Override
    public List<String> vocabulary(List<String> documents) {
        return new Lying();
    }
}
