package gradus.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import gradus.server.audit.AuditEntry;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final String ROOT = ServerClasses.ROOT + ".";

    @Test
    void scoreAndPolicyKnowOnlyEvidence() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + "score..", ROOT + "policy..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "gradus.evidence..", "org.jspecify..", ROOT + "score..", ROOT + "policy..")
                .check(ServerClasses.ALL);
    }

    /// `database` starts the embedded PostgreSQL, which needs a process of its own; student code never runs there.
    @Test
    void processesAreStartedInTwoPlacesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "execution..", ROOT + "database..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .check(ServerClasses.ALL);
    }

    @Test
    void gitIsSpokenAtTheIntakeOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "intake..", ROOT + "submission..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jgit..")
                .check(ServerClasses.ALL);
    }

    @Test
    void theServerNeverSeesSuitesStudentsOrLibtorch() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.bytedeco..",
                        "org.junit..",
                        "gradus.api..",
                        "gradus.suite..",
                        "gradus.runner..",
                        "gradus.host..",
                        "gradus.sandbox..",
                        "gradus.reference.."))
                .check(ServerClasses.ALL);
    }

    @Test
    void thePresentComesFromTheInjectedSourceOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "platform.SystemTime")
                .should()
                .callMethodWhere(asksTheWallClock())
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .check(ServerClasses.ALL);
    }

    @Test
    void onlyTheAuditLogWritesEntries() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "audit..")
                .should()
                .callConstructorWhere(describe(
                        "of an audit entry", call -> call.getTargetOwner().isAssignableTo(AuditEntry.class)))
                .check(ServerClasses.ALL);
    }

    @Test
    void nothingSharedCanBeChanged() {
        fields().that().areStatic().should().beFinal().check(ServerClasses.ALL);
    }

    @Test
    void javaSerializationIsNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .check(ServerClasses.ALL);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveNameMatching(".*(Util|Utils|Helper|Impl|Base|Info|DTO|Dto|Data)$")
                .check(ServerClasses.ALL);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheWallClock() {
        return describe("the wall clock", call -> {
            CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
            boolean clock =
                    owner.equals(Clock.class.getName()) && target.getName().startsWith("system");
            boolean millis =
                    owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
            boolean date =
                    Set.of("java.util.Date", "java.util.GregorianCalendar").contains(owner);
            return now || clock || millis || date;
        });
    }
}
