package gradus.similarity.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.verify.Likeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityTest {
    private static final Likeness ANY = new Likeness(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    @TempDir
    private Path folder;

    private static List<Scored> scored(double[] copies, double[] others) {
        List<Scored> all = new ArrayList<>();
        for (double score : copies) {
            all.add(new Scored(new Label("", "a", "b", true, ""), ANY, score));
        }
        for (double score : others) {
            all.add(new Scored(new Label("", "a", "b", false, ""), ANY, score));
        }
        return all;
    }

    private static Quality quality(double[] copies, double[] others) {
        return Quality.of(scored(copies, others), Scored::suspicion);
    }

    @Test
    void perfectSeparationIsOne() {
        Quality perfect = quality(new double[] {8, 9}, new double[] {1, 2, 3});
        assertEquals(1, perfect.auc());
        assertEquals(1, perfect.bestF1());
        assertEquals(1, perfect.recallAtOnePercent());
        assertEquals(1, perfect.recallAtNone());
        assertEquals(3, perfect.maxIndependent());
        assertEquals(8.5, perfect.meanCopies());
    }

    @Test
    void equalScoresAreChance() {
        assertEquals(0.5, quality(new double[] {5, 5}, new double[] {5, 5}).auc());
        assertEquals(0, quality(new double[] {5, 5}, new double[] {5, 5}).recallAtNone());
    }

    @Test
    void anOverlapIsCounted() {
        Quality some = quality(new double[] {2, 4, 6}, new double[] {1, 3, 5});
        assertEquals(6.0 / 9, some.auc(), 1e-9);
        assertEquals(1.0 / 3, some.recallAtNone(), 1e-9);
        // From 2 on: 3 of 3 found, 2 wrong.
        assertEquals(2 * 3 / 8.0, some.bestF1(), 1e-9);
    }

    @Test
    void onePercentOfTheIndependentMayBeWrong() {
        double[] others = new double[200];
        others[0] = 10;
        others[1] = 9;
        others[2] = 8;
        assertEquals(0.5, quality(new double[] {8.5, 7}, others).recallAtOnePercent());
        assertEquals(0, quality(new double[] {8.5, 7}, others).recallAtNone());
    }

    @Test
    void nothingToMeasureIsZero() {
        assertEquals(0, quality(new double[0], new double[0]).auc());
        assertEquals(0, quality(new double[0], new double[] {1}).bestF1());
    }

    private Path labels(String text) throws IOException {
        return Files.writeString(folder.resolve("labels.csv"), text);
    }

    @Test
    void labelsOfPairsAreRead() throws Exception {
        List<Label> labels =
                Labels.read(labels("case,a,b,label,level\ncase-01,orig,L1-01,1,L1\ncase-01,orig,np-02,0,\n"));
        assertEquals(
                List.of(
                        new Label("case-01", "orig", "L1-01", true, "L1"),
                        new Label("case-01", "orig", "np-02", false, "")),
                labels);
    }

    @Test
    void labelsOfProgramsMakePairsOfDifferentPrograms() throws Exception {
        List<Label> labels = Labels.read(labels("program,base,variant,level\n1,base-1,p1-a,L1\n2,base-2,p2-a,L2\n"));
        assertEquals(4, labels.size());
        assertEquals(2, labels.stream().filter(Label::copy).count());
        assertTrue(labels.contains(new Label("", "base-1", "p2-a", false, Labels.CROSS)));
        assertTrue(labels.contains(new Label("", "base-2", "p1-a", false, Labels.CROSS)));
    }

    @Test
    void otherTablesAreRefusedWithTheirColumns() throws IOException {
        Path other = labels("x,y\n1,2\n");
        String why =
                assertThrows(Labels.Unreadable.class, () -> Labels.read(other)).getMessage();
        assertTrue(why.contains("[x, y]"), why);
        Path empty = Files.writeString(folder.resolve("empty.csv"), "\n");
        assertThrows(Labels.Unreadable.class, () -> Labels.read(empty));
    }
}
