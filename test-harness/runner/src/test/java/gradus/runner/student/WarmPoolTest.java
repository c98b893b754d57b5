package gradus.runner.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.runner.fault.PlatformFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// When things are made, for whom, and that none serves twice. A version is a text such as `a1`: assignment `a`,
/// version 1.
class WarmPoolTest {
    private static final class Thing implements WarmPool.Perishable {
        private final AtomicInteger closed = new AtomicInteger();
        private volatile boolean alive = true;

        @Override
        public boolean alive() {
            return alive;
        }

        @Override
        public void close() {
            alive = false;
            closed.incrementAndGet();
        }
    }

    private final List<Thing> made = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final CountDownLatch aborted = new CountDownLatch(1);
    private volatile Function<String, Thing> making = _ -> new Thing();
    private volatile int roomFor = 100;
    private final WarmPool<String, Thing> pool = new WarmPool<>(
            new WarmPool.Making<String, Thing>() {
                @Override
                public Thing make(String version) {
                    Thing thing = making.apply(version);
                    made.add(thing);
                    return thing;
                }

                @Override
                public void abort() {
                    aborted.countDown();
                }
            },
            (_, waiting) ->
                    waiting.values().stream().mapToInt(Integer::intValue).sum() < roomFor,
            (later, earlier) -> later.charAt(0) == earlier.charAt(0) && !later.equals(earlier),
            3,
            now::get);

    WarmPoolTest() {
        pool.start();
    }

    @AfterEach
    void close() {
        pool.close();
        assertTrue(made.stream().noneMatch(Thing::alive), "everything that waited was ended");
    }

    private static void eventually(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertTrue(condition.getAsBoolean());
    }

    private Thing take(String version) {
        Thing thing = pool.take(version).orElseThrow();
        thing.alive = false;
        return thing;
    }

    @Test
    void oneWaitsForEachVersionThatIsWanted() {
        pool.want("a1");
        pool.want("b1");
        eventually(() -> pool.waiting("a1") == 1 && pool.waiting("b1") == 1);
        assertEquals(2, made.size());
    }

    @Test
    void noneServesTwiceHoweverManyAskAtOnce() throws Exception {
        Set<Thing> served = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        AtomicInteger twice = new AtomicInteger();
        pool.want("a1");
        try (ExecutorService askers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int asker = 0; asker < 8; asker++) {
                all.add(askers.submit(() -> {
                    for (int i = 0; i < 200; i++) {
                        pool.take("a1").filter(thing -> !served.add(thing)).ifPresent(_ -> twice.incrementAndGet());
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertEquals(0, twice.get());
        assertFalse(served.isEmpty());
        served.forEach(thing -> thing.alive = false);
    }

    @Test
    void whatWasTakenIsReplacedOnceNobodyIsBusy() {
        pool.want("a1");
        eventually(() -> pool.waiting("a1") == 1);
        pool.busy();
        Thing first = take("a1");
        assertEquals(1, made.size());
        assertEquals(0, pool.waiting("a1"));
        pool.idle();
        eventually(() -> pool.waiting("a1") == 1);
        assertNotSame(first, take("a1"));
    }

    @Test
    void nothingIsMadeWhileSomebodyIsBusy() {
        pool.busy();
        pool.want("a1");
        assertEquals(Optional.empty(), pool.take("a1"));
        assertEquals(0, made.size());
        pool.idle();
        eventually(() -> pool.waiting("a1") > 0);
    }

    @Test
    void whoeverAsksWhileOneIsBeingMadeWaitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        making = _ -> {
            begun.countDown();
            await(finish);
            return new Thing();
        };
        pool.want("a1");
        begun.await();
        try (ExecutorService askers = Executors.newSingleThreadExecutor()) {
            Future<Optional<Thing>> asking = askers.submit(() -> pool.take("a1"));
            finish.countDown();
            asking.get().orElseThrow().alive = false;
        }
    }

    @Test
    void askingsThatFindNoneGrowTheTargetAndCalmShrinksIt() {
        pool.busy();
        pool.want("a1");
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), pool.take("a1"));
        }
        pool.idle();
        eventually(() -> pool.waiting("a1") == 3);
        assertEquals(3, made.size(), "no more than the most");
        now.updateAndGet(t -> t.plus(WarmPool.CALM).plusSeconds(1));
        for (int i = 0; i < 3; i++) {
            take("a1");
        }
        eventually(() -> pool.waiting("a1") == 1);
        assertEquals(4, made.size());
    }

    @Test
    void theDeadAreReplaced() {
        pool.want("a1");
        eventually(() -> pool.waiting("a1") == 1);
        made.getFirst().alive = false;
        pool.want("a1");
        eventually(() -> made.size() == 2 && pool.waiting("a1") == 1);
        assertEquals(1, made.getFirst().closed.get());
    }

    @Test
    void theStaleAreReplacedAndNeverServe() {
        pool.want("a1");
        eventually(() -> pool.waiting("a1") == 1);
        pool.busy();
        now.updateAndGet(t -> t.plus(WarmPool.FRESH).plusSeconds(1));
        assertEquals(Optional.empty(), pool.take("a1"));
        assertFalse(made.getFirst().alive());
        pool.idle();
        eventually(() -> pool.waiting("a1") > 0);
    }

    @Test
    void aSupersededVersionGoesOnceNobodyAsksForItAnyMore() {
        pool.want("a1");
        pool.want("b1");
        eventually(() -> pool.waiting("a1") == 1 && pool.waiting("b1") == 1);
        now.updateAndGet(t -> t.plusSeconds(60));
        pool.want("a2");
        eventually(() -> pool.waiting("a2") == 1);
        assertEquals(1, pool.waiting("a1"), "late attempts of the old version may still come");
        now.updateAndGet(t -> t.plus(WarmPool.CALM));
        pool.want("a2");
        eventually(() -> pool.waiting("a1") == 0);
        assertEquals(1, pool.waiting("b1"), "another assignment stays");
    }

    @Test
    void withoutRoomTheLongestUnaskedGivesWay() {
        roomFor = 2;
        for (String version : List.of("a1", "b1", "c1")) {
            pool.want(version);
            eventually(() -> pool.waiting(version) == 1);
            now.updateAndGet(t -> t.plusSeconds(1));
        }
        assertEquals(0, pool.waiting("a1"));
        assertEquals(Map.of("b1", 1, "c1", 1), Map.of("b1", pool.waiting("b1"), "c1", pool.waiting("c1")));
    }

    @Test
    void aMakingThatFailsIsNotRepeatedUntilItIsWantedAgain() {
        AtomicInteger tries = new AtomicInteger();
        making = _ -> {
            tries.incrementAndGet();
            throw new PlatformFault(PlatformFault.Code.STUDENT_PROCESS, "it does not start");
        };
        pool.want("a1");
        eventually(() -> tries.get() == 1);
        pool.want("b1");
        eventually(() -> tries.get() == 2);
        making = _ -> new Thing();
        pool.want("a1");
        eventually(() -> pool.waiting("a1") == 1);
    }

    @Test
    void closingDoesNotWaitForWhatIsInTheMaking() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        making = _ -> {
            begun.countDown();
            await(aborted);
            throw new PlatformFault(PlatformFault.Code.STUDENT_PROCESS, "ended while it started");
        };
        pool.want("a1");
        begun.await();
        pool.close();
        assertEquals(0, made.size());
        assertEquals(0, pool.waiting("a1"));
    }

    @Test
    void whatIsReleasedIsEnded() {
        pool.want("a1");
        eventually(() -> pool.waiting("a1") == 1);
        pool.release("a1");
        assertEquals(0, pool.waiting("a1"));
        assertFalse(made.getFirst().alive());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
