package gradus.charlstm.suite;

import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.charlstm.CharLanguageModel.LmTrainConfig;
import gradus.suite.Tier;

/// How one model of a tier is trained: the settings whose names begin with `rnn`, `lstm` or `text`.
record Lesson(String prefix, Cell cell, int embedding, int hidden, LmTrainConfig plan, int updates, int leg, int runs) {
    static Lesson of(Tier tier, String prefix, Cell cell) {
        LmTrainConfig plan = new LmTrainConfig(
                tier.whole(prefix + "-batch"),
                tier.whole(prefix + "-bptt"),
                tier.setting(prefix + "-rate"),
                tier.setting(prefix + "-max-norm"));
        return new Lesson(
                prefix,
                cell,
                tier.whole(prefix + "-embedding"),
                tier.whole(prefix + "-hidden"),
                plan,
                tier.whole(prefix + "-updates"),
                tier.whole(prefix + "-leg"),
                tier.whole(prefix + "-runs"));
    }

    /// Whether the model is measured on the very text it learns.
    boolean byHeart() {
        return !prefix.equals("text");
    }

    String title() {
        return byHeart() ? cell + " by heart" : "hidden text";
    }

    LmConfig config(int vocabulary) {
        return new LmConfig(cell, vocabulary, embedding, hidden, 1);
    }
}
