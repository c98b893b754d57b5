package gradus.server.fakes;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/// The present, until a test says otherwise; such a test ends with [#goOn].
@Mock
@ApplicationScoped
public class TestTime implements InstantSource {
    private volatile InstantSource source = Clock.systemUTC();

    @Override
    public Instant instant() {
        return source.instant();
    }

    public void stopAt(Instant instant) {
        source = InstantSource.fixed(instant);
    }

    public void goOn() {
        source = Clock.systemUTC();
    }
}
