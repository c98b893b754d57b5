package gradus.server.similarity;

/// Who may use the worker next: an arrival goes before every class that waits.
final class Turns {
    private boolean taken;
    private int arrivals;

    /// Waits for the turn; every turn that was taken is given back.
    synchronized void take(boolean arrival) throws InterruptedException {
        arrivals += arrival ? 1 : 0;
        try {
            while (taken || (!arrival && arrivals > 0)) {
                wait();
            }
            taken = true;
        } finally {
            arrivals -= arrival ? 1 : 0;
            notifyAll();
        }
    }

    synchronized void give() {
        taken = false;
        notifyAll();
    }
}
