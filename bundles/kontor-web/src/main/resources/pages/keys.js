// Keys: one letter does something while no field has the focus. They can be switched off, for readers who speak.
import { currentLanguage } from './texts.js';

const SWITCH = 'kontor.keys';
const maps = new Set();

/** Fires `help` when the overview of keys is asked for. */
export const keyEvents = new EventTarget();

export const keysAreOn = () => localStorage.getItem(SWITCH) !== 'off';

export const switchKeys = (on) => localStorage.setItem(SWITCH, on ? 'on' : 'off');

/** Adds keys: `{key: {label, run}}`; the newest wins. Returns the function that takes them away. */
export function addKeys(map) {
  maps.add(map);
  return () => maps.delete(map);
}

/** All keys that work at the moment: `[key, label]`. */
export function activeKeys() {
  const active = new Map();
  for (const map of maps) {
    for (const [key, { label }] of Object.entries(map)) active.set(key, label);
  }
  return [...active].sort(([a], [b]) => a.localeCompare(b, currentLanguage()));
}

export function startKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isTyping(event)) leaveField(event);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key !== '?' && !keysAreOn()) return;
    const run = find(event.key);
    if (!run) return;
    event.preventDefault();
    run();
  });
}

/** Moves the focus up or down among the elements that a selector names; j and k do it in lists. */
export function moveFocus(root, selector, step) {
  const stops = [...root.querySelectorAll(selector)];
  if (!stops.length) return;
  const row = document.activeElement?.closest?.('[data-row]');
  const at = stops.findIndex((stop) => stop === document.activeElement || (row && row.contains(stop)));
  const next = at < 0 ? (step > 0 ? 0 : stops.length - 1) : Math.min(stops.length - 1, Math.max(0, at + step));
  stops[next].focus();
  stops[next].scrollIntoView({ block: 'nearest' });
}

function find(key) {
  if (document.querySelector('dialog:modal')) return undefined;
  return [...maps].reverse().map((map) => map[key]?.run).find(Boolean);
}

// Out of a field, so that keys do something again; a search that has words is emptied first, by the browser.
function leaveField({ target, defaultPrevented }) {
  const isSearch = target.type === 'search' && target.value;
  if (defaultPrevented || isSearch || document.querySelector('dialog:modal')) return;
  target.blur();
  document.querySelector('main h1')?.focus({ preventScroll: true });
}

function isTyping({ target }) {
  return target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]') != null;
}
