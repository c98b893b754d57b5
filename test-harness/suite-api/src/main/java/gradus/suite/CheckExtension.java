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
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Hands each [Graded] method its [Check] and keeps in the exam what it observed.
final class CheckExtension
        implements ParameterResolver, InvocationInterceptor, AfterTestExecutionCallback, TestExecutionExceptionHandler {
    private static final Namespace HERE = Namespace.create(CheckExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Check.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        Exam<?> exam = Exam.CURRENT.isBound() ? Exam.CURRENT.get() : atHome(context);
        Open open = new Open(exam, exam.open(PlannedCheck.of(method)));
        context.getStore(HERE).put(method, open);
        return open.check();
    }

    /// One student for all checks of a run, as on the server.
    private static Exam<?> atHome(ExtensionContext context) {
        try {
            return context.getRoot().getStore(HERE).computeIfAbsent(Exam.class, _ -> HomeExam.open(), Exam.class);
        } catch (IllegalStateException e) {
            throw new ParameterResolutionException(String.valueOf(e.getMessage()), e);
        }
    }

    /// At home nobody reads the diagnosis off a record, so the sentence that a student reads becomes the message.
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (thrown instanceof CheckFailed failed && !Exam.CURRENT.isBound()) {
            AssertionError told = new AssertionError(sentence(failed));
            told.setStackTrace(new StackTraceElement[0]);
            throw told;
        }
        throw thrown;
    }

    private static String sentence(CheckFailed failed) {
        return switch (failed.diagnosis()) {
            case Diagnosis.KnownMistake known ->
                known.sentence() + " (" + failed.getMessage() + ")"
                        + (known.read().isEmpty() ? "" : " Read: " + known.read());
            case Diagnosis.Divergence divergence -> divergence.sentence();
            case Diagnosis.None _ -> String.valueOf(failed.getMessage());
        };
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
