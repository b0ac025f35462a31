// The stream of changes: hints without content, after which pages ask the API. It resumes where it broke off.

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
const HIDDEN_FOR = 30_000;
const SILENT_FOR = 3_000;

/** Fires `lost` and `back`, `modules` when the server's modules may have changed, `switched` when one was switched for the tenant. */
export const connection = new EventTarget();

const listeners = new Set();
let source = null;
let position = null;
let pause = FIRST_PAUSE;
let retry = null;
let silence = null;
let hidden = null;
let lost = false;

/**
 * Calls back when one of the types happened to a thing that `concerns` accepts, and after a gap that the stream
 * couldn't fill. Returns the function that ends it.
 */
export function onChange(types, callback, concerns = () => true) {
  const listener = { types, callback, concerns };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function startLive() {
  open();
  addEventListener('online', () => reopen(0));
  addEventListener('offline', lose);
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : wake()));
}

export const isLost = () => lost;

function open() {
  clearTimeout(retry);
  source = new EventSource(position === null ? '/kontor/api/events' : `/kontor/api/events?after=${encodeURIComponent(position)}`);
  source.addEventListener('open', opened);
  source.addEventListener('error', broke);
  source.addEventListener('hello', (event) => (position = event.lastEventId));
  source.addEventListener('change', (event) => tell(event, JSON.parse(event.data)));
  source.addEventListener('reset', (event) => tell(event, null));
  source.addEventListener('switched', () => connection.dispatchEvent(new Event('switched')));
  source.addEventListener('modules', () => connection.dispatchEvent(new Event('modules')));
  source.addEventListener('goodbye', () => {
    reopen(FIRST_PAUSE);
    connection.dispatchEvent(new Event('modules'));
  });
}

function opened() {
  pause = FIRST_PAUSE;
  clearTimeout(silence);
  silence = null;
  if (lost) {
    lost = false;
    connection.dispatchEvent(new Event('back'));
  }
}

function broke() {
  silence ??= setTimeout(lose, SILENT_FOR);
  if (source?.readyState === EventSource.CLOSED) {
    connection.dispatchEvent(new Event('modules')); // also finds out that the session has ended
    reopen(pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

function lose() {
  if (lost) return;
  lost = true;
  connection.dispatchEvent(new Event('lost'));
}

function reopen(after) {
  source?.close();
  source = null;
  clearTimeout(retry);
  if (!document.hidden) retry = setTimeout(open, after);
}

// A browser allows six connections to one server over HTTP/1.1: tabs that nobody looks at give theirs back.
function rest() {
  hidden = setTimeout(() => {
    clearTimeout(retry);
    clearTimeout(silence);
    silence = null;
    source?.close();
    source = null;
  }, HIDDEN_FOR);
}

function wake() {
  clearTimeout(hidden);
  if (!source) reopen(0);
}

function tell(event, change) {
  if (event.lastEventId) position = event.lastEventId;
  for (const listener of [...listeners]) {
    if (!change || (listener.types.includes(change.type) && listener.concerns(change.key))) listener.callback(change);
  }
}
