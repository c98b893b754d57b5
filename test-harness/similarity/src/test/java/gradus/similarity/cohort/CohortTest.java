package gradus.similarity.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.BaseCode;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import gradus.similarity.synthetic.Disguise;
import gradus.similarity.synthetic.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CohortTest {
    private static final Sheet SHEET = new Sheet(3, 60, 90, 0.35);

    private static List<Member> people(int count) {
        List<SubmissionSources> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sources.add(SHEET.sources("p" + i, SHEET.solution(i)));
        }
        return members(sources);
    }

    private static List<Member> members(List<SubmissionSources> sources) {
        return Fingerprints.of(sources, Template.of(SHEET.template())).stream()
                .map(Member::of)
                .toList();
    }

    private static SubmissionSources copy(String id, int of, Disguise... disguises) {
        return SHEET.sources(id, SHEET.copy(SHEET.solution(of), 77, disguises), 0.25);
    }

    private static List<Pair> compare(List<Member> members) throws Progress.Cancelled {
        return Cohort.of(members, Partners.NONE).compare(Progress.NONE);
    }

    private static List<Member> join(List<Member> some, List<Member> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Test
    void aRingOfFourIsOneClusterAlsoWithAnEditedTemplateAndABrokenFile() throws Progress.Cancelled {
        SubmissionSources broken = copy("r3", 5, Disguise.REORDER);
        List<SourceFile> files = new ArrayList<>(broken.files());
        files.add(SourceFile.of("src/Broken.java", "class {{{ (("));
        List<Member> ring = members(List.of(
                copy("r1", 5, Disguise.RENAME),
                copy("r2", 5, Disguise.REORDER, Disguise.DEAD_CODE_25),
                new SubmissionSources("r3", files)));
        List<Pair> pairs = compare(join(people(30), ring));
        assertEquals(List.of(List.of("p5", "r1", "r2", "r3")), Clusters.of(pairs, 90));
        assertTrue(pairs.getFirst().percentile() > 85, pairs.getFirst()::toString);
    }

    @Test
    void aStudentIsNeverPairedWithThemself() throws Progress.Cancelled {
        Fingerprint first = Programs.fingerprint("attempt1", Programs.ORIGINAL);
        Fingerprint second = Programs.fingerprint("attempt2", Programs.ORIGINAL);
        Fingerprint other = Programs.fingerprint("attempt3", Programs.RENAMED);
        List<Pair> pairs = compare(List.of(
                new Member(first, "anna", true), new Member(second, "anna", true), new Member(other, "beth", true)));
        assertEquals(2, pairs.size());
        assertTrue(pairs.stream().allMatch(pair -> pair.b().equals("attempt3")));
    }

    @Test
    void excusedPartnersAreNoPair() throws Progress.Cancelled {
        List<Member> members = List.of(
                Member.of(Programs.fingerprint("anna", Programs.ORIGINAL)),
                Member.of(Programs.fingerprint("beth", Programs.ORIGINAL)),
                Member.of(Programs.fingerprint("carl", Programs.ORIGINAL)));
        Partners partners = Partners.of(List.of(Set.of("anna", "beth")));
        List<Pair> pairs = Cohort.of(members, partners).compare(Progress.NONE);
        assertEquals(List.of("carl", "carl"), pairs.stream().map(Pair::b).toList());
    }

    @Test
    void earlierYearsAreComparedWithThisYearOnly() throws Progress.Cancelled {
        Fingerprint fingerprint = Programs.fingerprint("x", Programs.ORIGINAL);
        List<Member> members = List.of(
                new Member(fingerprint.withId("old1"), "o1", false),
                new Member(fingerprint.withId("old2"), "o2", false),
                new Member(fingerprint.withId("new1"), "n1", true));
        List<Pair> pairs = compare(members);
        assertEquals(2, pairs.size());
        assertTrue(pairs.stream()
                .allMatch(pair -> pair.a().equals("new1") || pair.b().equals("new1")));
    }

    @Test
    void aClassThatHandsInTheSameCostsNoMoreThanAnother() throws Progress.Cancelled {
        Fingerprint same = Programs.fingerprint("x", Programs.ORIGINAL);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            members.add(Member.of(same.withId("s" + i)));
        }
        List<Pair> pairs = compare(members);
        assertEquals(1499, pairs.size(), "each with the first of them");
        assertEquals(1500, Clusters.of(pairs, 90).getFirst().size());
    }

    @Test
    void largeClassesAreSearchedByTheIndexAndLoseNoCopy() throws Progress.Cancelled {
        List<SubmissionSources> copies = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Disguise disguise = List.of(Disguise.values()).get(i % 6);
            copies.add(copy("copy" + i, 10 * i, disguise));
        }
        List<Member> members = join(people(Cohort.ALL_PAIRS + 40), members(copies));
        List<Pair> pairs = compare(members);
        assertTrue(pairs.size() < members.size() * 20);
        for (int i = 0; i < 12; i++) {
            String original = "p" + 10 * i;
            String copy = "copy" + i;
            assertTrue(
                    pairs.stream()
                            .anyMatch(pair ->
                                    pair.a().equals(original) && pair.b().equals(copy) && pair.suspicion() > 80),
                    copy);
        }
    }

    @Test
    void whatIsMarkedAsExpectedIsNoLongerSuspicious() throws Progress.Cancelled {
        Cohort cohort = Cohort.of(
                List.of(
                        Member.of(Programs.fingerprint("anna", Programs.ORIGINAL)),
                        Member.of(Programs.fingerprint("beth", Programs.RENAMED)),
                        Member.of(Programs.fingerprint("carl", Programs.OTHER))),
                Partners.NONE);
        assertTrue(cohort.compare(Progress.NONE).getFirst().suspicion() > 90);
        BaseCode expected = BaseCode.of(cohort.members().getFirst().fingerprint(), "src/File0.java", 1, 100);
        List<Pair> rest = cohort.without(expected).compare(Progress.NONE);
        assertTrue(rest.stream().allMatch(pair -> pair.suspicion() < 60), rest::toString);
    }

    @Test
    void aComparisonCanBeEndedAndSaysHowFarItIs() {
        List<Integer> seen = new ArrayList<>();
        Cohort cohort = Cohort.of(people(40), Partners.NONE);
        Progress.Cancelled cancelled = assertThrows(
                Progress.Cancelled.class,
                () -> cohort.compare((done, total) -> {
                    seen.add(done);
                    assertEquals(39, total);
                    return done < 20;
                }));
        assertEquals(List.of(0, 16, 32), seen);
        assertTrue(String.valueOf(cancelled.getMessage()).contains("32 of 39"));
    }

    @Test
    void emptySubmissionsAreNoSuspects() throws Progress.Cancelled {
        List<Member> members = List.of(
                Member.of(Programs.fingerprint("anna")),
                Member.of(Programs.fingerprint("beth", "")),
                Member.of(Programs.fingerprint("carl", "// nothing")));
        assertEquals(List.of(), compare(members));
    }

    @Test
    void givenPairsAreComparedWhateverTheIndexThinks() {
        Cohort cohort = Cohort.of(people(6), Partners.NONE);
        List<Pair> pairs =
                cohort.compareOnly(List.of(new Cohort.PairOfIds("p3", "p1"), new Cohort.PairOfIds("p0", "p0")));
        assertEquals("p3", pairs.getFirst().a());
        assertEquals(1, pairs.getLast().likeness().similarity(), 1e-9);
        assertThrows(
                IllegalArgumentException.class,
                () -> cohort.compareOnly(List.of(new Cohort.PairOfIds("p0", "nobody"))));
    }
}
