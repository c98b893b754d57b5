package gradus.runner.grade;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.fault.PlatformFault;
import gradus.suite.Graded;
import gradus.suite.PlannedCheck;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/// All checks of an assignment version in the order in which they run.
public record Plan(List<PlanEntry> checks) {
    public Plan {
        checks = List.copyOf(checks);
    }

    /// What JUnit is asked to discover and run. Nothing on any class path can add tests, extensions or listeners.
    static LauncherDiscoveryRequest request(AssignmentBundle bundle) {
        List<ClassSelector> suites = new ArrayList<>();
        bundle.manifest().suite().forEach(name -> suites.add(selectClass(bundle.type(name))));
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(suites)
                .filters(plannedIn(bundle.tier().name()))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter(
                        "junit.jupiter.testmethod.order.default", "org.junit.jupiter.api.MethodOrderer$OrderAnnotation")
                .enableImplicitConfigurationParameters(false)
                .build();
    }

    private static PostDiscoveryFilter plannedIn(String tier) {
        return test -> FilterResult.includedIf(test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(method -> ((MethodSource) method).getJavaMethod().getAnnotation(Graded.class))
                .map(graded ->
                        graded.tiers().length == 0 || List.of(graded.tiers()).contains(tier))
                .orElse(true));
    }

    /// Reads the checks off a discovered test plan.
    ///
    /// @throws PlatformFault when a test has no `@Graded` annotation, or two share an id
    static Plan of(TestPlan tests) {
        List<PlanEntry> checks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        tests.getRoots()
                .forEach(root -> tests.getDescendants(root).stream()
                        .filter(TestIdentifier::isTest)
                        .map(Plan::entry)
                        .forEach(checks::add));
        for (PlanEntry entry : checks) {
            if (!ids.add(entry.check().id())) {
                throw broken("two checks are called '" + entry.check().id() + "'");
            }
        }
        if (checks.isEmpty()) {
            throw broken("no check was found in its suite");
        }
        return new Plan(checks);
    }

    private static PlanEntry entry(TestIdentifier test) {
        Method method = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(MethodSource::getJavaMethod)
                .orElseThrow(() -> broken("test " + test.getDisplayName() + " is not a method"));
        try {
            return new PlanEntry(PlannedCheck.of(method), test.getUniqueId());
        } catch (IllegalArgumentException e) {
            throw broken(String.valueOf(e.getMessage()));
        }
    }

    private static PlatformFault broken(String what) {
        return new PlatformFault(PlatformFault.Code.ASSIGNMENT_BROKEN, "The suite is unusable: " + what + ".");
    }
}
