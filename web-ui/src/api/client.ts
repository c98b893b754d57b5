import createClient from 'openapi-fetch';
import { offline, problemOf } from './problem';
import type { paths } from './schema';

/** The header that a foreign page cannot send: the server refuses a browser's change without it. */
export const webHeader = { 'X-Gradus': 'web' } as const;

/** The generated client. Requests go through {@link answer}, so that every failure is a {@link Problem}. */
export const http = createClient<paths>({
  baseUrl: globalThis.location.origin,
  headers: webHeader,
  credentials: 'same-origin',
  fetch: request => globalThis.fetch(request),
});

interface Reply<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Waits for a reply and returns its body, or throws the problem that the server or the network reported. */
export async function answer<T>(call: Promise<Reply<T>>): Promise<T> {
  let reply: Reply<T>;
  try {
    reply = await call;
  } catch {
    throw offline();
  }
  if (!reply.response.ok) {
    throw problemOf(reply.response.status, reply.error);
  }
  return reply.data as T;
}
