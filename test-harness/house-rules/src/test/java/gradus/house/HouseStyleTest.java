package gradus.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rules of the house for every module that grades.
@AnalyzeClasses(packages = "gradus", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseStyleTest {
    /// What students compile against: the values, and the interface of each assignment.
    private static final String[] STUDENT_TYPES = {
        "gradus.api..",
        "gradus.polynomial",
        "gradus.cnn",
        "gradus.charlstm",
        "gradus.seq2seq",
        "gradus.autodiff",
        "gradus.attention",
        "gradus.textclass"
    };

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("gradus.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PROCESSES_START_IN_THE_SANDBOX_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("gradus.sandbox..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class);

    @ArchTest
    static final ArchRule NO_JAVA_SERIALIZATION =
            noClasses().should().dependOnClassesThat().haveNameMatching("java\\.io\\.Object(In|Out)putStream");

    @ArchTest
    static final ArchRule THE_STUDENT_PROCESS_SEES_NO_TESTS = noClasses()
            .that()
            .resideInAnyPackage("gradus.host..", "gradus.protocol..", "gradus.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "gradus.suite..",
                    "gradus.reference..",
                    "gradus.runner..",
                    "gradus.evidence..",
                    "gradus.sandbox..",
                    "org.junit..");

    @ArchTest
    static final ArchRule STUDENT_TYPES_NEED_ONLY_THE_JDK = classes()
            .that()
            .resideInAnyPackage(STUDENT_TYPES)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..").or(resideInAnyPackage(STUDENT_TYPES)));

    @ArchTest
    static final ArchRule ONLY_REFERENCES_AND_NATIVES_KNOW_LIBTORCH = noClasses()
            .that()
            .resideOutsideOfPackages("gradus.reference..", "gradus.host..", "gradus.*.mistakes..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule NO_VAGUE_NAMES = noClasses()
            .should()
            .haveNameMatching(".*\\.[A-Za-z]*(Util|Utils|Manager|Helper|Impl|Base|Info|Dto|DTO)(\\$.*)?");
}
