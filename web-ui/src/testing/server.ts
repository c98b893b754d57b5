/** What a test's server answers: a body for 200, or a status with a body. Keys are "METHOD /path". */
export type Answers = Record<string, unknown>;

export interface Seen {
  method: string;
  path: string;
  headers: Headers;
  body: string;
}

const realFetch = globalThis.fetch;
let requests: Seen[] = [];

/** An answer other than 200. */
export class Refusal {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {}
}

/** An answer that is not JSON. */
export class Text {
  constructor(readonly text: string) {}
}

/** Answers requests from a table, in place of a server; returns what was asked for. */
export function serve(answers: Answers): Seen[] {
  requests = [];
  globalThis.fetch = async (input, init) => {
    const request =
      input instanceof Request ? input : new Request(new URL(String(input), location.href), init);
    const { pathname, search } = new URL(request.url);
    const key = `${request.method} ${pathname}${search}`;
    requests.push({
      method: request.method,
      path: pathname + search,
      headers: request.headers,
      body: await request.clone().text(),
    });
    return responseTo(key, answers);
  };
  return requests;
}

export function forgetRequests(): void {
  globalThis.fetch = realFetch;
  requests = [];
}

function responseTo(key: string, answers: Answers): Response {
  if (!(key in answers))
    return json(404, { title: `the test's server has no answer to ${key}`, status: 404 });
  const answer = answers[key];
  if (answer instanceof Refusal) return json(answer.status, answer.body);
  if (answer instanceof Text) return new Response(answer.text, { headers: { 'content-type': 'text/plain' } });
  return answer === undefined ? new Response(null, { status: 204 }) : json(200, answer);
}

function json(status: number, body: unknown): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
}
