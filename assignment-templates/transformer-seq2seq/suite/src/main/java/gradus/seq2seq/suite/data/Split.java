package gradus.seq2seq.suite.data;

import gradus.api.Pairs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A hidden test set, a validation set and a training set that share no question.
///
/// The test set is drawn first and its questions are kept out of the others: of small kinds only some ten
/// thousand
/// questions exist, so that a fresh seed alone would not do.
public record Split(Pairs training, Pairs validation, Pairs test) {
    private static final int MOST_REDRAWS = 1000;

    /// @param learnt what is trained on
    /// @param asked what is validated and tested on
    public static Split draw(
            QuestionKind learnt, QuestionKind asked, int training, int validation, int test, RandomGenerator random) {
        Set<String> taken = new HashSet<>();
        Pairs hidden = distinct(asked, test, taken, random);
        Pairs seen = distinct(asked, validation, taken, random);
        List<Example> examples = new ArrayList<>();
        while (examples.size() < training) {
            examples.add(other(learnt, taken, random));
        }
        return new Split(pairs(examples), seen, hidden);
    }

    private static Pairs distinct(QuestionKind kind, int count, Set<String> taken, RandomGenerator random) {
        List<Example> examples = new ArrayList<>();
        while (examples.size() < count) {
            Example example = other(kind, taken, random);
            taken.add(example.question());
            examples.add(example);
        }
        return pairs(examples);
    }

    private static Example other(QuestionKind kind, Set<String> taken, RandomGenerator random) {
        for (int draw = 0; draw < MOST_REDRAWS; draw++) {
            Example example = QuestionKind.short160(kind, random);
            if (!taken.contains(example.question())) {
                return example;
            }
        }
        throw new IllegalStateException("this kind has too few questions for sets of these sizes");
    }

    private static Pairs pairs(List<Example> examples) {
        return new Pairs(
                examples.stream().map(Example::question).toList(),
                examples.stream().map(Example::answer).toList());
    }

    /// Exchanges the same symbols in all three sets.
    public Split relabelled(Relabelling relabelling) {
        return new Split(relabelling.of(training), relabelling.of(validation), relabelling.of(test));
    }

    /// Puts a pair in front of the training set, so that its symbols come first in the vocabularies.
    public Split startingWith(Example first) {
        List<String> questions = new ArrayList<>(List.of(first.question()));
        List<String> answers = new ArrayList<>(List.of(first.answer()));
        questions.addAll(training.questions());
        answers.addAll(training.answers());
        return new Split(new Pairs(questions, answers), validation, test);
    }
}
