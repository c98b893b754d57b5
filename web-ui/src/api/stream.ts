import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { now } from './clock';
import { applyEvent, eventNames, isOver, needsReading, readEvent } from './events';
import type { Attempt, AttemptState } from './model';
import { queries } from './queries';

/** Whether news arrive by themselves; `polling` means that the stream is down and we ask every few seconds. */
export type Connection = { kind: 'idle' } | { kind: 'live' } | { kind: 'polling'; since: number };

const pollMillis = 3_000;
const reopenMillis = 15_000;

/**
 * Keeps the cached attempt up to date until it is over: by the server's event stream, which the browser resumes with
 * Last-Event-ID, and by asking every few seconds while the stream is down.
 */
export function useAttemptStream(id: string, state: AttemptState | undefined): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>({ kind: 'idle' });
  const running = state != null && !isOver(state);

  useEffect(() => {
    if (!running) return;
    const { queryKey } = queries.attempt(id);
    const readAgain = () => void client.invalidateQueries({ queryKey });
    // Lists and cards show the same attempt in one line: they must not go on calling it running.
    const readLists = () => {
      void client.invalidateQueries({ queryKey: ['submissions'] });
      void client.invalidateQueries({ queryKey: ['dashboard'] });
    };
    let source: EventSource | undefined;
    let poll: ReturnType<typeof setInterval> | undefined;
    let reopen: ReturnType<typeof setTimeout> | undefined;

    const up = () => {
      clearInterval(poll);
      poll = undefined;
      setConnection({ kind: 'live' });
      // Whatever happened between the page's first read and this moment is in the attempt itself.
      readAgain();
    };
    const down = () => {
      if (poll == null) {
        poll = setInterval(readAgain, pollMillis);
        setConnection({ kind: 'polling', since: now() });
      }
      // A browser gives up for good on an error status; a broken connection it resumes by itself.
      if (source?.readyState === EventSource.CLOSED) {
        clearTimeout(reopen);
        reopen = setTimeout(open, reopenMillis);
      }
    };
    const open = () => {
      source?.close();
      source = new EventSource(`/api/attempts/${encodeURIComponent(id)}/events`);
      source.onopen = up;
      source.onerror = down;
      for (const name of eventNames) {
        source.addEventListener(name, message => {
          const event = readEvent(name, String(message.data));
          client.setQueryData<Attempt>(queryKey, attempt => attempt && applyEvent(attempt, event));
          if (needsReading(event)) readAgain();
        });
      }
    };

    open();
    return () => {
      source?.close();
      clearInterval(poll);
      clearTimeout(reopen);
      readLists();
    };
  }, [client, id, running]);

  return running ? connection : { kind: 'idle' };
}
