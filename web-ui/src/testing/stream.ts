/** Stands in for the browser's event stream: a test sends what the server would. */
export class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  private static opened: FakeEventSource[] = [];
  private static readonly real = globalThis.EventSource;

  readyState = 1;
  onopen?: () => void;
  onerror?: () => void;
  closed = false;

  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
    queueMicrotask(() => this.onopen?.());
  }

  static install(): void {
    FakeEventSource.opened = [];
    globalThis.EventSource = FakeEventSource as unknown as typeof EventSource;
  }

  static uninstall(): void {
    globalThis.EventSource = FakeEventSource.real;
  }

  static last(): FakeEventSource {
    const stream = FakeEventSource.opened.at(-1);
    if (stream == null) throw new Error('no stream was opened');
    return stream;
  }

  send(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  /** The server answered with an error: the browser gives up. */
  break(): void {
    this.readyState = FakeEventSource.CLOSED;
    this.onerror?.();
  }

  close(): void {
    this.closed = true;
  }
}
