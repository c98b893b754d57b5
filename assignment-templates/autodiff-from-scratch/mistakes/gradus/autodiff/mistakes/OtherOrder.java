package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Sorts by counting how many operands are still open (Kahn 1962). As good as the reference.
public final class OtherOrder extends PlainAutodiff {
    @Override
    protected int[] order(List<Node> expression) {
        int size = expression.size();
        int[] open = new int[size];
        List<List<Integer>> users = new ArrayList<>();
        expression.forEach(_ -> users.add(new ArrayList<>()));
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int place = 0; place < size; place++) {
            Node node = expression.get(place);
            open[place] = operands(node.op());
            if (open[place] == 0) {
                ready.add(place);
            }
            if (open[place] > 0) {
                users.get(node.left()).add(place);
            }
            if (open[place] > 1) {
                users.get(node.right()).add(place);
            }
        }
        int[] order = new int[size];
        for (int done = 0; done < size; done++) {
            order[done] = ready.remove();
            for (int user : users.get(order[done])) {
                open[user]--;
                if (open[user] == 0) {
                    ready.add(user);
                }
            }
        }
        return order;
    }
}
