package gradus.similarity.worker;

import gradus.similarity.cohort.Progress;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// How far a job is. Every step may be the last one: it asks whether the job was stopped.
final class Steps {
    /// Lines of progress that one phase sends at most, besides its last.
    private static final int LINES = 50;

    private final Listener listener;
    private final BooleanSupplier stopped;
    private Phase phase = Phase.READING;
    private int lastLine = -1;

    /// Hears of each phase how much of it is done.
    interface Listener {
        void progress(String phase, int done, int of);
    }

    /// The phases of a job, in order.
    enum Phase {
        READING,
        COMPARING,
        EXPLAINING
    }

    Steps(Listener listener, BooleanSupplier stopped) {
        this.listener = listener;
        this.stopped = stopped;
    }

    /// @throws Stopped when somebody asked for it
    void at(Phase now, int done, int of) throws Stopped {
        check();
        int line = of == 0 ? LINES : (int) ((long) done * LINES / of);
        if (now != phase || line != lastLine) {
            phase = now;
            lastLine = line;
            listener.progress(now.name().toLowerCase(Locale.ROOT), done, of);
        }
    }

    void check() throws Stopped {
        if (stopped.getAsBoolean()) {
            throw new Stopped();
        }
    }

    /// Steps that may be stopped and tell nothing: parts of a larger step.
    Steps untold() {
        return new Steps((_, _, _) -> {}, stopped);
    }

    /// The comparing phase as the engine reports it. A large class is searched first and compared then, so one phase is
    /// made of both.
    Progress comparing(int members, boolean searched) {
        return new Progress() {
            private int pass;
            private int last;

            @Override
            public boolean at(int done, int total) {
                pass += done < last ? 1 : 0;
                last = done;
                int passes = searched ? 2 : 1;
                double share = (Math.min(pass, passes - 1) + (total == 0 ? 1 : (double) done / total)) / passes;
                try {
                    Steps.this.at(Phase.COMPARING, (int) (share * members), members);
                    return true;
                } catch (Stopped e) {
                    return false;
                }
            }
        };
    }
}
