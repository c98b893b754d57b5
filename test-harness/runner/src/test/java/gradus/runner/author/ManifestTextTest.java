package gradus.runner.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ManifestTextTest {
    @Test
    void keepsTheFirstMistakeThatLosesSomethingAndAllTheRest() {
        assertEquals("""
                id: x
                # about mistakes
                mistakes:
                  - name: half
                    fails: [one]

                changes: []
                """, ManifestText.withOneMistake("""
                        id: x
                        # about mistakes
                        mistakes:
                          - {name: same, type: Same}
                          - name: half
                            fails: [one]
                          - name: double
                            fails: [two]

                        changes: []
                        """));
    }

    @Test
    void worksWhereTheMistakesComeLast() {
        assertEquals(
                "mistakes:\n  - {name: half, fails: [one]}\n",
                ManifestText.withOneMistake("mistakes:\n  - {name: half, fails: [one]}\n  - {name: same}\n"));
    }
}
