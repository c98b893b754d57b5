package gradus.seq2seq.suite.data;

import java.util.random.RandomGenerator;

/// Letters a to h, and the same letters backwards.
public record Reverse(int shortest, int longest) implements QuestionKind {
    static final String LETTERS = "abcdefgh";

    @Override
    public Example draw(RandomGenerator random) {
        int length = random.nextInt(shortest, longest + 1);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        String question = letters.toString();
        return new Example(question, letters.reverse().toString());
    }
}
