package gradus.server.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/// The only place that knows the wall clock; tests bring their own time.
final class SystemTime {
    private SystemTime() {}

    @Produces
    @Singleton
    static InstantSource time() {
        return Clock.systemUTC();
    }
}
