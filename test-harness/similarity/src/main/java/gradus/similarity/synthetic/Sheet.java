package gradus.similarity.synthetic;

import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A sheet that many people solve: a template of so many lines, constants that everyone uses, and some methods
/// that many write alike.
public final class Sheet {
    private static final int METHOD_LINES = 18;
    private static final int IDIOMS = 40;
    private static final double IDIOM_SHARE = 0.05;

    private final long seed;
    private final List<Integer> constants;
    private final List<Method> idioms = new ArrayList<>();
    private final Program template;
    private final int ownLines;
    private final double alike;

    /// @param templateLines lines of code that everyone begins with
    /// @param ownLines lines that each person writes
    /// @param alike the share of steps at which independent people do the same, because the sheet asks for it
    public Sheet(long seed, int templateLines, int ownLines, double alike) {
        this.seed = seed;
        this.alike = alike;
        this.ownLines = ownLines;
        SplittableRandom random = new SplittableRandom(seed);
        constants = Author.constants(random);
        Author author = new Author(random.split(), constants, 0);
        List<Method> given = new ArrayList<>();
        for (int lines = 0; lines + METHOD_LINES <= templateLines; lines += METHOD_LINES + 3) {
            given.add(author.method(METHOD_LINES));
        }
        template = new Program(given);
        for (int i = 0; i < IDIOMS; i++) {
            idioms.add(author.method(METHOD_LINES));
        }
    }

    /// A person's own program. The same number gives the same program.
    public Solution solution(int person) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + person);
        Author author = new Author(random.split(), constants, 200_000);
        List<Method> methods = new ArrayList<>();
        int lines = 0;
        while (lines < ownLines) {
            boolean idiom = random.nextDouble() < IDIOM_SHARE;
            Method next = idiom
                    ? idioms.get(random.nextInt(IDIOMS))
                    : author.planned(METHOD_LINES - 4 + random.nextInt(9), seed * 1009 + methods.size(), alike);
            methods.add(next);
            lines += next.statements() + 6;
        }
        return new Solution(new Program(methods), random.nextLong());
    }

    /// A program and the hand that writes it down.
    public static final class Solution {
        private final Program program;
        private final long hand;

        private Solution(Program program, long hand) {
            this.program = program;
            this.hand = hand;
        }
    }

    /// The same work after some disguises, in another hand.
    public Solution copy(Solution original, long seedOfCopy, Disguise... disguises) {
        SplittableRandom random = new SplittableRandom(seedOfCopy * 31 + seed);
        Program program = original.program;
        for (Disguise disguise : disguises) {
            program = disguise.apply(program, random.split(), constants);
        }
        return new Solution(program, random.nextLong());
    }

    /// The sources of a solution, with the template beside them as it was given out.
    public SubmissionSources sources(String id, Solution solution) {
        return sources(id, solution, 0);
    }

    /// The same, with a line of the person's own after this share of the template's statements.
    public SubmissionSources sources(String id, Solution solution, double templateEdits) {
        List<SourceFile> files = new ArrayList<>();
        SplittableRandom hand = new SplittableRandom(solution.hand);
        files.addAll(new ProgramWriter(hand.split(), true).files(solution.program, "Solution", 3));
        files.addAll(templateEdits == 0 ? template().files() : edited(templateEdits, hand));
        return new SubmissionSources(id, files);
    }

    /// What everyone begins with.
    public SubmissionSources template() {
        return new SubmissionSources("template", templateWriter().files(template, "Given", 2));
    }

    private ProgramWriter templateWriter() {
        return new ProgramWriter(new SplittableRandom(seed), true);
    }

    private List<SourceFile> edited(double share, SplittableRandom hand) {
        List<Method> methods = new ArrayList<>();
        for (Method method : template.methods()) {
            methods.add(method.withBody(Statement.changeBlocks(method.body(), block -> inserted(block, share, hand))));
        }
        return templateWriter().files(new Program(methods), "Given", 2);
    }

    private List<Statement> inserted(List<Statement> block, double share, SplittableRandom hand) {
        List<Statement> result = new ArrayList<>();
        for (Statement statement : block) {
            if (hand.nextDouble() < share) {
                Author author = new Author(hand.split(), constants, 900_000 + hand.nextInt(1000));
                result.add(author.method(5).body().getFirst());
            }
            result.add(statement);
        }
        return result;
    }
}
