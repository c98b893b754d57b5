package gradus.server.execution;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A fixed number of grading slots, each with its own warm harness process.
public final class HarnessPool implements AutoCloseable {
    private final List<HarnessSlot> slots;
    private final BlockingQueue<HarnessSlot> free;

    public HarnessPool(HarnessCommand command, int slots) {
        this.slots =
                Stream.generate(() -> new HarnessSlot(command)).limit(slots).toList();
        this.free = new LinkedBlockingQueue<>(this.slots);
    }

    public int size() {
        return slots.size();
    }

    /// Starts the processes of all slots, so that the first student does not wait for them.
    ///
    /// @throws PlatformFault when one does not start; the slots stay usable and try again with their next job
    public void warm() throws PlatformFault, InterruptedException {
        for (int i = 0; i < slots.size(); i++) {
            HarnessSlot slot = free.take();
            try {
                slot.harness();
            } finally {
                free.add(slot);
            }
        }
    }

    /// Grades one job in the next free slot and returns the evidence hash.
    ///
    /// Unless that succeeds the slot's process is killed, whatever state it is in; the next job gets a new one.
    public String grade(GradingJob job, Duration limit, Consumer<HarnessEvent> progress)
            throws PlatformFault, InterruptedException {
        HarnessSlot slot = free.take();
        boolean graded = false;
        try {
            String hash = slot.harness().grade(job, limit, progress);
            graded = true;
            return hash;
        } finally {
            if (!graded) {
                slot.stop();
            }
            free.add(slot);
        }
    }

    /// Kills all harness processes for good; a job that is running ends with a fault.
    @Override
    public void close() {
        slots.forEach(HarnessSlot::close);
    }
}
