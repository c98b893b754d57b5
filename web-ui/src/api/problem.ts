/** A refused or failed request, in the words of RFC 9457. `status` 0 means that no answer came at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly code: string,
    readonly traceId: string,
    /** The whole answer, for refusals that carry more, such as both values of a conflict. */
    readonly body: unknown,
  ) {
    super(detail === '' ? title : detail);
    this.name = 'Problem';
  }

  /** Worth asking again: the server was away or failed, nothing that we did. */
  get transient(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export function offline(): Problem {
  return new Problem(
    0,
    'The server does not answer',
    'Check your connection. Nothing that was already accepted is lost.',
    'OFFLINE',
    '',
    undefined,
  );
}

/** Reads an error body, whatever it is: problem+json, plain text or nothing. */
export function problemOf(status: number, body: unknown): Problem {
  const fields = isObject(body) ? body : {};
  const text = typeof body === 'string' && !body.trimStart().startsWith('<') ? body : '';
  return new Problem(
    status,
    textOf(fields['title']) || titles[status] || `The server answered ${status}`,
    textOf(fields['detail']) || text.slice(0, 500),
    textOf(fields['code']),
    textOf(fields['traceId']),
    body,
  );
}

/** Any thrown value as a problem, so that screens show one shape. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Problem(-1, 'This page failed', message, 'PAGE', '', undefined);
}

const titles: Record<number, string> = {
  400: 'The server did not understand the request',
  401: 'You are not signed in',
  403: 'Your role does not allow this',
  404: 'Nothing is here, or it is not yours to see',
  409: 'Somebody changed this in the meantime',
  413: 'This is too large',
  422: 'This cannot be accepted',
  429: 'Too many tries in a short time: wait a minute, then try again',
  500: 'The server failed. This is our fault',
  503: 'The server is starting or busy: try again in a moment',
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
