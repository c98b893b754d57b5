package gradus.server.intake;

import java.util.Arrays;
import java.util.Locale;

/// Why something that was handed in is not a submission. Nothing of it is kept or queued.
///
/// Each code has a sentence that says what to do; `%s` stands for what was found (a path, a size, a limit).
public enum Refusal {
    /// The upload carries no file at all, or the push no commit.
    NOTHING_SENT("Nothing was sent. %s"),
    /// No `.java` file is left after build files and the like are ignored.
    NO_SOURCES("There is no .java file in this submission: put your sources under src/ and submit again."),
    /// A path is absolute, has `..`, a backslash, a control character, a `.git` part, or is not portable.
    PATH("The path '%s' cannot be accepted: %s."),
    /// Two paths are equal when case and Unicode form are ignored, so they are one file on other systems.
    CLASHING_NAMES("'%s' and '%s' are the same name on many systems: rename one of them."),
    /// A symbolic link, a submodule, a device or another thing that is not a regular file.
    NOT_A_FILE("'%s' is %s, not a regular file: replace it by the file itself."),
    /// More entries than a submission may have, ignored ones included.
    TOO_MANY_FILES("This has more than %s files or folders: hand in report.pdf and the sources under src/ only."),
    /// One source file, or all of them together, is larger than the assignment allows.
    SOURCES_TOO_LARGE("The sources are larger than the %s this assignment allows (reached at '%s'): remove data"
            + " files and generated code."),
    /// The report is larger than the assignment allows.
    REPORT_TOO_LARGE("report.pdf is larger than %s: reduce the resolution of its figures and submit again."),
    /// The whole push or upload is larger than the server reads.
    TOO_LARGE("This is larger than %s: remove data files and build output, then submit again."),
    /// A file anywhere in the history of a push is larger than any file may be.
    FILE_TOO_LARGE(
            "A file in this push is larger than %s. Take it out of your commits too (`git rm --cached FILE`, then"
                    + " `git commit --amend`) and push again."),
    /// An archive member inflates to far more than it occupies.
    COMPRESSION_RATIO("'%s' inflates to more than %s times its size in the archive, like an archive bomb: hand in"
            + " plain source files."),
    /// The archive cannot be read, is encrypted, or contradicts itself.
    BROKEN_ARCHIVE("The archive cannot be read: %s. Make a new zip file of your folder and upload it again."),
    /// A file that is neither a `.java` source nor `report.pdf`.
    FILE_TYPE("Only .java sources and one report.pdf are accepted, not: %s. %s"),
    /// A `.java` file whose bytes are something else, such as a renamed PDF.
    NOT_JAVA_TEXT("'%s' is not Java source text: %s."),
    /// A report that is not a PDF.
    NOT_A_PDF("'%s' is not a PDF file: export the report as PDF and name it report.pdf."),
    /// A PDF with another name, or in a sub-folder.
    REPORT_NAME("'%s' is not where the report belongs: there is one report, named report.pdf, beside src/."),
    /// A push to a branch or tag other than `main`.
    WRONG_BRANCH("Only the branch main is graded, not %s: run `git push origin HEAD:main`."),
    /// A push that would delete `main`.
    DELETES_MAIN("The branch main cannot be deleted: what was handed in stays."),
    /// A push whose history does not contain what is already there.
    REWRITES_HISTORY("This push would replace what you handed in before: run `git pull --rebase`, then push again"
            + " without --force."),
    /// Git objects that are malformed or dangerous.
    BAD_OBJECT("Git found a broken or dangerous object: %s."),
    /// Hand-in before the assignment opens.
    NOT_OPEN("'%s' opens on %s; nothing can be handed in before."),
    /// Hand-in after the last window, where it could earn nothing.
    LAST_WINDOW_ENDED("The last window for '%s' ended on %s; it was received %s. Ask your instructor if you need"
            + " an extension."),
    /// Too many submissions to one assignment within a day.
    TOO_MANY_SUBMISSIONS("You handed in %s times within 24 hours, which is the most that is graded: test on your own"
            + " machine and try again after %s."),
    /// A person who does not hand in: staff, or somebody who is not enrolled.
    NOT_A_STUDENT("Only students of this course hand in; you can read and clone.");

    private static final int LONGEST = 300;

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /// Makes the exception that carries this code and its completed sentence to the student.
    ///
    /// What was found often comes from the submission, and the sentence goes to terminals and browsers, so
    /// control and invisible characters are replaced and long texts cut.
    public Rejected because(Object... found) {
        Object[] shown = Arrays.stream(found).map(Refusal::shown).toArray();
        return new Rejected(this, String.format(Locale.ROOT, sentence, shown));
    }

    private static String shown(Object found) {
        String text = Terminal.safe(found.toString());
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
