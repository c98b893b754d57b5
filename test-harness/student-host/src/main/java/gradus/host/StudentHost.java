package gradus.host;

import gradus.protocol.FrameReader;
import gradus.protocol.FrameWriter;
import gradus.protocol.Incoming;
import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import gradus.protocol.Request;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Main class of the student process.
public final class StudentHost {
    /// Deep recursion is a legitimate style; a megabyte of stack would forbid it.
    private static final long STACK_BYTES = 64L << 20;

    private static final int PIPE_BUFFER = 1 << 16;
    private static final int BROKEN_PIPE = 4;

    private final FrameReader requests;
    private final Sampler replies;
    private final Compiler compiler;
    private final ReservedPackages reserved;
    private final boolean seesShared;

    private StudentHost(FrameReader requests, FrameWriter replies, ByteBuffer shared, String classPath) {
        this.seesShared = shared.capacity() > 0;
        this.requests = requests;
        this.replies = new Sampler(replies, Thread.currentThread());
        this.compiler = new Compiler(classPath);
        this.reserved = ReservedPackages.of(classPath);
    }

    /// Serves one submission on standard input and output, then halts.
    public static void main(String[] arguments) throws InterruptedException {
        ByteBuffer shared = SharedArguments.map();
        FrameReader requests = new FrameReader(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in), PIPE_BUFFER),
                FrameReader.DEFAULT_MAX_FRAME_BYTES,
                shared);
        FrameWriter replies = new FrameWriter(new DirectOutput(new FileOutputStream(FileDescriptor.out).getChannel()));
        // From here on the pipe belongs to the protocol: what the student prints is log text, what it reads is empty.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.setIn(InputStream.nullInputStream());
        String classPath = System.getProperty("gradus.student.classpath", "");
        Thread student = new Thread(
                null, () -> new StudentHost(requests, replies, shared, classPath).serve(), "student", STACK_BYTES);
        student.start();
        student.join();
    }

    private void serve() {
        try {
            // Somebody may be waiting with the sources already: then warming up would only delay them.
            if (!"false".equals(System.getProperty("gradus.warm"))) {
                WarmUp.run(compiler, reserved, System.getProperty("gradus.natives") != null);
            }
            replies.reply(new Reply.Ready(Reply.Ready.CURRENT, seesShared));
            answer(submission());
            end(0);
        } catch (IOException | MalformedFrame e) {
            System.err.println("The pipe to the grader broke: " + e.getMessage());
            end(BROKEN_PIPE);
        }
    }

    /// Takes submissions until one can be called. After a refusal the harness usually closes the pipe.
    private Submission submission() throws IOException, MalformedFrame {
        Request first = next();
        replies.start();
        for (Request request = first; ; request = next()) {
            switch (request) {
                case Request.Submit submit -> {
                    replies.working();
                    switch (Submission.load(submit, compiler, reserved)) {
                        case Submission.Loading.Done(Submission submission) -> {
                            replies.reply(new Reply.Loaded(submission.entryClass()));
                            return submission;
                        }
                        case Submission.Loading.Refused(Reply reply) -> replies.reply(reply);
                    }
                }
                case Request.Call call -> throw new MalformedFrame("call " + call.sequence() + " before a submission");
                case Request.Finish _ -> end(0);
            }
        }
    }

    private void answer(Submission submission) throws IOException, MalformedFrame {
        while (true) {
            switch (next()) {
                case Request.Call call -> {
                    replies.working();
                    replies.reply(submission.answer(call));
                }
                case Request.Submit _ -> throw new MalformedFrame("a second submission for one process");
                case Request.Finish _ -> {
                    return;
                }
            }
        }
    }

    private Request next() throws IOException, MalformedFrame {
        return switch (requests.request()) {
            case Incoming.Message<Request>(Request request) -> request;
            case Incoming.End<Request> _ -> new Request.Finish();
        };
    }

    /// Ends without running what the student may have left as shutdown hooks.
    private static void end(int code) {
        System.err.flush();
        Runtime.getRuntime().halt(code);
    }
}
