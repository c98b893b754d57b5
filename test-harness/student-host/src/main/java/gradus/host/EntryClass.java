package gradus.host;

import gradus.api.Device;
import gradus.protocol.LoadProblem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the one class of a submission that the checks talk to, and creates it.
final class EntryClass {
    private static final int MAX_NAMED = 10;

    private final Class<?> contract;
    private final SubmissionLoader loader;

    EntryClass(Class<?> contract, SubmissionLoader loader) {
        this.contract = contract;
        this.loader = loader;
    }

    /// Why a submission has no usable entry; the message says what to do.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        private final LoadProblem problem;

        /// `thrown` is what the student's code threw, if it did.
        Unusable(LoadProblem problem, String message, @Nullable Throwable thrown) {
            super(message, thrown, false, false);
            this.problem = problem;
        }

        LoadProblem problem() {
            return problem;
        }
    }

    /// Creates an instance; static initialisers and the constructor run here.
    Object create(Set<String> classNames, String device) throws Unusable {
        Class<?> entry = find(classNames);
        Constructor<?> constructor = constructor(entry);
        Object[] arguments = constructor.getParameterCount() == 0 ? new Object[0] : new Object[] {new Device(device)};
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw initialiser(entry, "The constructor of " + entry.getName(), e.getTargetException());
        } catch (ExceptionInInitializerError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw initialiser(entry, "A static initialiser of " + entry.getName(), cause);
        } catch (Throwable e) {
            // An error in a static initialiser comes out as it is: a StackOverflowError, a failed assertion.
            throw initialiser(entry, "Creating " + entry.getName(), e);
        }
    }

    private static Unusable initialiser(Class<?> entry, String what, Throwable thrown) {
        return new Unusable(
                LoadProblem.INITIALISER,
                what + " threw " + StudentText.of(thrown) + ". Creating " + entry.getSimpleName() + " must not fail.",
                thrown);
    }

    private Class<?> find(Set<String> classNames) throws Unusable {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : classNames) {
            load(name).ifPresent(classes::add);
        }
        List<Class<?>> implementations =
                classes.stream().filter(this::isImplementation).toList();
        List<Class<?>> candidates = implementations.stream()
                .filter(c -> implementations.stream().noneMatch(other -> other != c && c.isAssignableFrom(other)))
                .toList();
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        throw candidates.isEmpty() ? none() : several(candidates);
    }

    private Unusable none() {
        return new Unusable(
                LoadProblem.NO_IMPLEMENTATION,
                "No class implements " + contract.getName() + ". Write `public final class Solution implements "
                        + contract.getSimpleName() + "`.",
                null);
    }

    private Unusable several(List<Class<?>> candidates) {
        return new Unusable(
                LoadProblem.TWO_IMPLEMENTATIONS,
                candidates.size() + " classes implement " + contract.getSimpleName() + ": "
                        + candidates.stream()
                                .map(Class::getName)
                                .sorted()
                                .limit(MAX_NAMED)
                                .collect(Collectors.joining(", "))
                        + ". Keep one, or make the others abstract.",
                null);
    }

    private boolean isImplementation(Class<?> c) {
        return contract.isAssignableFrom(c)
                && !c.isInterface()
                && !Modifier.isAbstract(c.getModifiers())
                && !c.isAnonymousClass()
                && !c.isLocalClass();
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            // A class that cannot even be linked cannot be the entry; if it is needed, using it will say why.
            return Optional.empty();
        }
    }

    private Constructor<?> constructor(Class<?> entry) throws Unusable {
        if (Modifier.isPublic(entry.getModifiers())) {
            for (Constructor<?> constructor : entry.getConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Device.class) {
                    return constructor;
                }
            }
            for (Constructor<?> constructor : entry.getConstructors()) {
                if (constructor.getParameterCount() == 0) {
                    return constructor;
                }
            }
        }
        throw new Unusable(
                LoadProblem.NO_CONSTRUCTOR,
                entry.getName() + " must be a public class with a public constructor that takes nothing, or one Device."
                        + " An inner class has to be static.",
                null);
    }
}
