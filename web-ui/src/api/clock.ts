/** The server's clock as seen from here: deadlines are the server's, so countdowns must not trust the laptop. */
let offset = 0;

export function syncClock(serverNow: string): void {
  const instant = Date.parse(serverNow);
  if (Number.isFinite(instant)) {
    offset = instant - Date.now();
  }
}

export function now(): number {
  return Date.now() + offset;
}
