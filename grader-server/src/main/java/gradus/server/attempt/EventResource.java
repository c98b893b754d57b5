package gradus.server.attempt;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.progress.Progress;
import gradus.server.progress.ProgressHub;
import gradus.server.progress.ProgressHub.Numbered;
import gradus.server.submission.AttemptInPath;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/// The live events of one attempt for browsers.
///
/// A stream begins with the present state, then replays what the browser has not seen (`Last-Event-ID`), then
/// goes on live and ends after the last event. Every few seconds the rows are asked too: the attempt may run on
/// another server.
@Path("/api/attempts/{id}/events")
public class EventResource {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Numbered END = new Numbered(Long.MAX_VALUE, new Progress.State("END", true, null));

    private final ProgressHub progress;
    private final AttemptStates states;

    EventResource(ProgressHub progress, AttemptStates states) {
        this.progress = progress;
        this.states = states;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Allowed(value = Access.OWNER, in = AttemptInPath.class)
    @Blocking
    public Multi<OutboundSseEvent> attemptEvents(
            UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        long seen = number(lastEventId);
        Progress.State now = states.of(id);
        Multi<Numbered> first = Multi.createFrom().item(new Numbered(seen, now));
        if (now.over()) {
            Multi<Numbered> all =
                    Multi.createFrom().items(new Numbered(seen, now), new Numbered(seen, states.latest(id)));
            return all.map(event -> outbound(event, sse));
        }
        Multi<Numbered> live =
                Multi.createFrom().<Numbered>emitter(emitter -> watch(id, seen, emitter), BackPressureStrategy.BUFFER);
        Multi<Numbered> looks = Multi.createFrom()
                .ticks()
                .startingAfter(LOOK)
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(_ -> new Numbered(0, states.latest(id)));
        return Multi.createBy()
                .concatenating()
                .streams(first, untilLast(Multi.createBy().merging().streams(live, looks)))
                .map(event -> outbound(event, sse));
    }

    private void watch(UUID id, long seen, MultiEmitter<? super Numbered> emitter) {
        ProgressHub.Subscription subscription = progress.watch(id, seen, emitter::emit);
        emitter.onTermination(subscription::close);
    }

    private static Multi<Numbered> untilLast(Multi<Numbered> events) {
        return events.onItem()
                .transformToMultiAndConcatenate(event -> event.progress().last()
                        ? Multi.createFrom().items(event, END)
                        : Multi.createFrom().item(event))
                .select()
                .first(event -> !event.equals(END));
    }

    private static OutboundSseEvent outbound(Numbered event, Sse sse) {
        OutboundSseEvent.Builder builder = sse.newEventBuilder()
                .name(event.progress().event())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(event.progress());
        return event.id() > 0 ? builder.id(Long.toString(event.id())).build() : builder.build();
    }

    private static long number(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? 0 : Long.parseLong(lastEventId);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
