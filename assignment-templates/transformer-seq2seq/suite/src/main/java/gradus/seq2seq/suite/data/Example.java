package gradus.seq2seq.suite.data;

/// One question and its answer.
public record Example(String question, String answer) {}
