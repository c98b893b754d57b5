package gradus.similarity.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.source.SubmissionSources;
import gradus.similarity.synthetic.Disguise;
import gradus.similarity.synthetic.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static List<Fingerprint> disguised() {
        Sheet sheet = new Sheet(41, 0, 100, 0.35);
        List<SubmissionSources> sources = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            sources.add(sheet.sources("p" + i, sheet.solution(i)));
        }
        for (int i = 0; i < 36; i++) {
            Disguise disguise = List.of(Disguise.values()).get(i % 6);
            sources.add(sheet.sources("c" + i, sheet.copy(sheet.solution(i), i, disguise)));
        }
        return Fingerprints.of(sources, Template.NONE);
    }

    @Test
    void everyDisguisedCopyIsTheFirstCandidateOfItsSource() {
        Candidates.Search search = Candidates.among(disguised()).search();
        for (int i = 0; i < 36; i++) {
            assertEquals(36 + i, search.of(i, 3, 0.05, _ -> true).getFirst().number());
        }
    }

    @Test
    void oneSearchAfterTheOtherGivesTheSame() {
        Candidates candidates = Candidates.among(disguised());
        Candidates.Search search = candidates.search();
        List<Candidate> first = search.of(7, 10, 0.05, _ -> true);
        search.of(8, 10, 0.05, _ -> true);
        assertEquals(first, search.of(7, 10, 0.05, _ -> true));
        assertEquals(first, candidates.search().of(7, 10, 0.05, _ -> true));
    }

    @Test
    void nobodyIsACandidateOfThemselfOrOfThoseWhoAreNotAllowed() {
        Candidates.Search search = Candidates.among(disguised()).search();
        List<Candidate> found = search.of(3, 72, 0, number -> number != 39);
        assertFalse(found.stream().anyMatch(one -> one.number() == 3 || one.number() == 39));
    }

    @Test
    void theHeaviestComeFirstAndTheLimitHolds() {
        List<Candidate> found = Candidates.among(disguised()).search().of(0, 5, 0, _ -> true);
        assertEquals(5, found.size());
        for (int i = 1; i < found.size(); i++) {
            assertTrue(found.get(i - 1).weight() >= found.get(i).weight());
        }
    }

    @Test
    void whoSharesNothingIsNoCandidate() {
        List<Fingerprint> two = List.of(
                Programs.fingerprint("a", Programs.ORIGINAL), Programs.fingerprint("b", Programs.method("f();")));
        assertEquals(List.of(), Candidates.among(two).search().of(0, 5, 0.05, _ -> true));
        assertEquals(
                List.of(), Candidates.among(List.of(two.getLast())).search().of(0, 5, 0, _ -> true));
    }

    @Test
    void aClassWhereAllAreTheSameStaysWithinItsBudget() {
        List<Fingerprint> same = new ArrayList<>();
        Fingerprint one = Programs.fingerprint("a", Programs.ORIGINAL);
        for (int i = 0; i < 3_000; i++) {
            same.add(one);
        }
        Candidates.Search search = Candidates.among(same).search();
        for (int i = 0; i < 3_000; i += 100) {
            assertEquals(20, search.of(i, 20, 0, _ -> true).size());
        }
    }

    @Test
    void searchKeysAreDistinctAndInOrder() {
        for (Fingerprint fingerprint : disguised()) {
            long[] keys = SearchKeys.of(fingerprint);
            assertTrue(keys.length > 20);
            for (int i = 1; i < keys.length; i++) {
                assertTrue(keys[i - 1] < keys[i]);
            }
        }
    }

    /// Winnowing's promise: whoever shares a stretch of window + gram − 1 tokens shares a key.
    @Test
    void aSharedStretchOfSeventeenTokensIsASharedKey() {
        StringBuilder shared = new StringBuilder();
        for (int i = 0; i < SearchKeys.GRAM + SearchKeys.WINDOW; i++) {
            shared.append(i % 3 == 0 ? "a = b * c;\n" : i % 3 == 1 ? "f(x);\n" : "if (a) { g(); }\n");
        }
        Fingerprint first = Programs.fingerprint("a", Programs.method("while (p) { q(); }\n" + shared));
        Fingerprint second = Programs.fingerprint("b", Programs.method("r = -s / t;\nthrow u;\n" + shared));
        Set<Long> keys = new HashSet<>();
        Arrays.stream(SearchKeys.of(first)).forEach(keys::add);
        assertTrue(Arrays.stream(SearchKeys.of(second)).anyMatch(keys::contains));
    }

    @Test
    void shortProgramsHaveKeysToo() {
        assertTrue(SearchKeys.of(Programs.fingerprint("a", Programs.method("int a = f(b) + 1;"))).length >= 2);
        assertEquals(0, SearchKeys.of(Programs.fingerprint("a")).length);
    }
}
