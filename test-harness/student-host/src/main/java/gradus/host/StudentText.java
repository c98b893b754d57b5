package gradus.host;

import java.util.Arrays;
import java.util.List;

/// Makes plain text of what student code threw. Its methods are the student's and may throw or never end in length.
final class StudentText {
    private static final int MAX_FRAMES = 20;
    private static final int MAX_FRAME = 300;
    private static final int MAX_MESSAGE = 2_000;

    private StudentText() {}

    /// The type and message of an exception, as one line.
    static String of(Throwable thrown) {
        String message = message(thrown);
        return message.isEmpty()
                ? thrown.getClass().getName()
                : thrown.getClass().getName() + ": " + message;
    }

    static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : capped(withoutNativeFrames(message), MAX_MESSAGE);
        } catch (Throwable hostile) {
            return "(its message cannot be read)";
        }
    }

    /// Keeps the student's own frames, innermost first: the platform's would only distract.
    static List<String> frames(Throwable thrown, SubmissionLoader loader) {
        try {
            return Arrays.stream(thrown.getStackTrace())
                    .filter(frame -> loader.defines(frame.getClassName()))
                    .limit(MAX_FRAMES)
                    .map(frame -> capped(frame(frame), MAX_FRAME))
                    .toList();
        } catch (Throwable hostile) {
            return List.of();
        }
    }

    /// A frame as the JVM prints it, without module and class loader.
    static String frame(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                + frame.getLineNumber() + ")";
    }

    /// libtorch appends its C++ frames to every message; only what comes before says what is wrong.
    private static String withoutNativeFrames(String message) {
        int end = message.indexOf("\nException raised from");
        return end < 0 ? message : message.substring(0, end);
    }

    /// Cuts a text that the student's code may have made as long as it liked.
    static String capped(String text, int length) {
        return text.length() > length ? text.substring(0, length) + "…" : text;
    }
}
