package gradus.similarity.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentKeysTest {
    private static List<Long> keys(String code) {
        List<Long> found = new ArrayList<>();
        Bag bag = Programs.fingerprint("a", code).comments();
        for (int i = 0; i < bag.size(); i++) {
            found.add(bag.key(i));
        }
        return found;
    }

    @Test
    void fourWordsAreOneKey() {
        assertEquals(0, keys("class A {} // only three words").size());
        assertEquals(1, keys("class A {} // these are four words").size());
        assertEquals(2, keys("class A {} // there are five words here").size());
    }

    @Test
    void marksCaseAndLineEndsDoNotMatter() {
        assertEquals(
                keys("class A {} // Keeps the running mean."), keys("class A {} /* keeps\n * the RUNNING\n * mean */"));
    }

    @Test
    void wordsGoOnFromOneCommentToTheNext() {
        assertEquals(keys("// one two\n// three four\nclass A {}"), keys("/* one two three four */ class A {}"));
    }

    @Test
    void linesAreThoseOfTheLastWord() {
        Bag bag = Programs.fingerprint("a", "/* one\ntwo\nthree\nfour */ class A {}")
                .comments();
        assertEquals(4, Place.line(bag.place(0)));
    }

    @Test
    void wordsOfCommentsAreKeptForTheSearchOfTypos() {
        List<String> words = Programs.fingerprint("a", "class A {} // the Graident is a vector of 3 slopes")
                .commentWords();
        assertEquals(List.of("graident", "slopes", "vector"), words);
    }

    @Test
    void thereIsALimitToTheWordsThatAreKept() {
        StringBuilder many = new StringBuilder("class A {}");
        for (char a = 'a'; a <= 'z'; a++) {
            for (char b = 'a'; b <= 'z'; b++) {
                many.append("\n// word").append(a).append(b);
            }
        }
        int size = Programs.fingerprint("a", many.toString()).commentWords().size();
        assertTrue(size <= 400, () -> size + " words");
    }
}
