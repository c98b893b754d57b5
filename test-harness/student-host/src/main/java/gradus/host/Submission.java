package gradus.host;

import gradus.protocol.Contract;
import gradus.protocol.LoadProblem;
import gradus.protocol.MalformedFrame;
import gradus.protocol.NullInAnswer;
import gradus.protocol.Reply;
import gradus.protocol.Request;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/// The student's entry object, ready to be called.
final class Submission {
    /// The place of a null names map keys, which are the student's.
    private static final int MAX_PLACE = 300;

    private final Object entry;
    private final Contract contract;
    private final SubmissionLoader loader;

    /// What came of loading: something to call, or the reply that says why not.
    sealed interface Loading {
        record Done(Submission submission) implements Loading {}

        record Refused(Reply reply) implements Loading {}
    }

    private Submission(Object entry, Contract contract, SubmissionLoader loader) {
        this.entry = entry;
        this.contract = contract;
        this.loader = loader;
    }

    static Loading load(Request.Submit submit, Compiler compiler, ReservedPackages reserved) {
        return switch (compiler.compile(submit.sources())) {
            case Compiler.Compilation.Failed(var problems) -> new Loading.Refused(new Reply.CompileFailed(problems));
            case Compiler.Compilation.Classes classes -> load(submit, classes, reserved);
        };
    }

    private static Loading load(
            Request.Submit submit, Compiler.Compilation.Classes classes, ReservedPackages reserved) {
        Optional<String> offender = reserved.offender(classes.bytes().keySet());
        if (offender.isPresent()) {
            return new Loading.Refused(reserved(classes, offender.get()));
        }
        SubmissionLoader loader = new SubmissionLoader(classes.bytes());
        Class<?> contract = contract(submit.contract());
        // libtorch and many libraries ask the thread, not the caller, for its class loader.
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Object entry =
                    new EntryClass(contract, loader).create(classes.bytes().keySet(), submit.device());
            return new Loading.Done(new Submission(entry, Contract.of(contract), loader));
        } catch (EntryClass.Unusable e) {
            Throwable thrown = e.getCause();
            List<String> frames = thrown == null ? List.of() : StudentText.frames(thrown, loader);
            return new Loading.Refused(new Reply.NotLoaded(e.problem(), String.valueOf(e.getMessage()), frames));
        }
    }

    private static Reply reserved(Compiler.Compilation.Classes classes, String className) {
        String path = classes.origins().getOrDefault(className, className);
        return new Reply.NotLoaded(
                LoadProblem.RESERVED_PACKAGE,
                path + " declares the package " + ReservedPackages.packageOf(className)
                        + ", which belongs to the platform. Use a package of your own, such as solution.",
                List.of());
    }

    private static Class<?> contract(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the assignment's interface is not on the class path: " + name, e);
        }
    }

    String entryClass() {
        return entry.getClass().getName();
    }

    /// Calls one method. Whatever the student's code throws is an answer, too.
    Reply answer(Request.Call call) throws MalformedFrame {
        if (call.method() < 0 || call.method() >= contract.methods().size()) {
            throw new MalformedFrame("there is no method " + call.method());
        }
        Method method = contract.methods().get(call.method());
        Object[] arguments = contract.decodeArguments(method, call.arguments());
        try {
            Object result = method.invoke(entry, arguments);
            byte[] value = contract.encodeResult(method, result);
            long changed = contract.changedArguments(method, call.arguments(), arguments);
            return new Reply.Answer(call.sequence(), changed, value);
        } catch (NullInAnswer e) {
            return new Reply.NullAnswer(call.sequence(), StudentText.capped(e.where(), MAX_PLACE));
        } catch (InvocationTargetException e) {
            return threw(call, e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public method of a public interface", e);
        } catch (Throwable hostile) {
            // Only the student's objects can get here: a list or map in the answer whose methods throw.
            return threw(call, hostile);
        }
    }

    private Reply threw(Request.Call call, Throwable thrown) {
        return new Reply.Threw(
                call.sequence(),
                thrown.getClass().getName(),
                StudentText.message(thrown),
                StudentText.frames(thrown, loader));
    }
}
