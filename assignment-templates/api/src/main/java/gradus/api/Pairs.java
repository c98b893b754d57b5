package gradus.api;

import java.util.List;

/// Questions and their answers, as texts: `answers.get(i)` belongs to `questions.get(i)`.
public record Pairs(List<String> questions, List<String> answers) implements Dataset {
    public Pairs {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
        if (questions.size() != answers.size()) {
            throw new IllegalArgumentException(
                    questions.size() + " questions but " + answers.size() + " answers: each question has one");
        }
    }

    @Override
    public int size() {
        return questions.size();
    }
}
