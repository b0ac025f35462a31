// Loading as a state of an element: one thing, or a list by slices. The newest request wins.
import { connection } from './live.js';
import { isAbort } from './problems.js';

// What may have gone when the connection is back.
const PASSING = new Set(['offline', 'timeout', 'broken', 'unavailable']);

/** Loads one thing. `data` stays while it is loaded anew. */
export class Loader {
  data = undefined;
  error = null;
  busy = false;
  #host;
  #load;
  #abort = null;
  #args = [];

  /** @param load called with a signal and what `run` was called with */
  constructor(host, load) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected() {
    connection.addEventListener('back', this.#heal);
  }

  hostDisconnected() {
    connection.removeEventListener('back', this.#heal);
    this.#abort?.abort();
  }

  #heal = () => PASSING.has(this.error?.code) && this.run(...this.#args);

  async run(...args) {
    this.#args = args;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const data = await this.#load(abort.signal, ...args);
      if (abort.signal.aborted) return;
      this.data = data;
      this.error = null;
    } catch (error) {
      if (isAbort(error) || abort.signal.aborted) return;
      this.error = error;
    }
    this.busy = false;
    this.#host.requestUpdate();
  }
}

/** Loads a list slice by slice; `items` grow with `more`. */
export class SliceLoader {
  items = [];
  next = null;
  error = null;
  busy = false;
  loaded = false;
  #host;
  #load;
  #abort = null;
  #running = null;
  #last = null;
  #key;

  /**
   * @param load called with `{cursor, size, signal}`, gives `{items, next}`
   * @param key what tells the items apart
   */
  constructor(host, load, key = 'id') {
    this.#host = host;
    this.#load = load;
    this.#key = key;
    host.addController(this);
  }

  hostConnected() {
    connection.addEventListener('back', this.#heal);
  }

  hostDisconnected() {
    connection.removeEventListener('back', this.#heal);
    this.#abort?.abort();
  }

  #heal = () => PASSING.has(this.error?.code) && this.#run(...this.#last);

  /** Loads the first slice; the items that stand there stay until it has come. */
  first = () => this.#run({}, (slice) => {
    this.items = slice.items;
    this.next = slice.next ?? null;
    this.loaded = true;
  });

  /** Loads the next slice, unless one is being loaded or the end is reached. */
  more = () => this.next && !this.busy && this.#run({ cursor: this.next }, (slice) => {
    const known = new Set(this.items.map((item) => item[this.#key]));
    this.items = [...this.items, ...slice.items.filter((item) => !known.has(item[this.#key]))];
    this.next = slice.next ?? null;
  });

  /** Loads what stands there once more; `apply` gets the newer items and says what becomes of them. */
  again = async (apply) => {
    await this.#running;
    return this.#run({ size: Math.min(200, Math.max(10, this.items.length)) }, apply);
  };

  #run(request, apply) {
    this.#last = [request, apply];
    this.#running = this.#request(request, apply);
    return this.#running;
  }

  async #request(request, apply) {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const slice = await this.#load({ ...request, signal: abort.signal });
      if (abort.signal.aborted) return;
      apply({ items: slice.items ?? [], next: slice.next });
      this.error = null;
    } catch (error) {
      if (isAbort(error) || abort.signal.aborted) return;
      this.error = error;
    }
    this.busy = false;
    this.#host.requestUpdate();
  }
}

/**
 * Calls back before the end of a list comes into view: an element `data-end`, whose value changes when the list grows,
 * so that a list shorter than the window goes on.
 */
export class EndWatch {
  #host;
  #callback;
  #observer = null;
  #seen = null;

  constructor(host, callback) {
    this.#host = host;
    this.#callback = callback;
    host.addController(this);
  }

  hostUpdated() {
    const end = this.#host.querySelector('[data-end]');
    const seen = end?.dataset.end ?? null;
    if (seen === this.#seen) return;
    this.hostDisconnected();
    this.#seen = seen;
    if (!end) return;
    this.#observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#callback(),
      { rootMargin: '400px' },
    );
    this.#observer.observe(end);
  }

  hostDisconnected() {
    this.#observer?.disconnect();
    this.#seen = null;
  }
}
