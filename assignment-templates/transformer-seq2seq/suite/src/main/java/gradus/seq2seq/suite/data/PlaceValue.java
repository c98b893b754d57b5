package gradus.seq2seq.suite.data;

import java.util.List;
import java.util.random.RandomGenerator;

/// `What is the tens digit of 504?` → `0`.
public record PlaceValue(Entropy entropy) implements QuestionKind {
    static final List<String> PLACES = List.of(
            "units",
            "tens",
            "hundreds",
            "thousands",
            "ten thousands",
            "hundred thousands",
            "millions",
            "ten millions",
            "hundred millions",
            "billions",
            "ten billions",
            "hundred billions");

    @Override
    public Example draw(RandomGenerator random) {
        String number = Long.toString(Entropy.unsigned(entropy.draw(random), 1, random));
        int place = random.nextInt(number.length());
        return new Example(
                "What is the " + PLACES.get(place) + " digit of " + number + "?",
                String.valueOf(number.charAt(number.length() - 1 - place)));
    }
}
