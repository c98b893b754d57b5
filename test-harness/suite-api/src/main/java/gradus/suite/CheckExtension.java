package gradus.suite;

import gradus.evidence.Diagnosis;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/// Hands each [Graded] method its [Check] and keeps in the exam what it observed.
final class CheckExtension implements ParameterResolver, InvocationInterceptor, AfterTestExecutionCallback {
    private static final Namespace HERE = Namespace.create(CheckExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Check.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (!Exam.CURRENT.isBound()) {
            throw new ParameterResolutionException(
                    "no exam is bound: run the checks with ./gradus grade, or bind Exam.CURRENT around the launcher");
        }
        Method method = context.getRequiredTestMethod();
        Exam<?> exam = Exam.CURRENT.get();
        Open open = new Open(exam, exam.open(PlannedCheck.of(method)));
        context.getStore(HERE).put(method, open);
        return open.check();
    }

    /// Runs between the check's opening, which is the resolving of its parameter, and its first line.
    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Open open = context.getStore(HERE).get(context.getRequiredTestMethod(), Open.class);
        if (open != null) {
            open.check().requireEarlier();
        }
        invocation.proceed();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Open open = context.getStore(HERE).remove(context.getRequiredTestMethod(), Open.class);
        if (open == null) {
            return;
        }
        CheckRecord finished = context.getExecutionException()
                .map(thrown -> thrown instanceof CheckFailed failed
                        ? open.check().finished(failed.share(), failed.diagnosis())
                        : open.check().finished(0, new Diagnosis.None()))
                .orElseGet(() -> open.check().finished(1, new Diagnosis.None()));
        open.exam().close(finished);
    }

    private record Open(Exam<?> exam, Check<?> check) {}
}
