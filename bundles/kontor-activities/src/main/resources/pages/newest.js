// What becomes of a shown timeline when it is loaded anew.

/**
 * @param shown the entries on the page
 * @param slice the same stretch as the server has it now
 * @return the entries to show, and the ids of those that weren't there before
 */
export function reconcile(shown, slice) {
  const known = new Set(shown.map((entry) => entry.id));
  const fresh = slice.items.filter((entry) => !known.has(entry.id)).map((entry) => entry.id);
  const last = slice.items.at(-1);
  const fetched = new Set(slice.items.map((entry) => entry.id));
  // What lies below the stretch that was loaded is still right; within it, what is missing was deleted.
  const below = slice.next && last
    ? shown.filter((entry) => !fetched.has(entry.id) && isOlder(entry, last))
    : [];
  return { items: [...slice.items, ...below], hasRestBelow: below.length > 0, fresh };
}

function isOlder(one, other) {
  const [a, b] = [sortable(one.occurredAt), sortable(other.occurredAt)];
  return a === b ? one.id < other.id : a < b;
}

// Instants have as many decimals as they need: with all of them they sort as text.
const sortable = (instant) => {
  const [, seconds, decimals = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(instant) ?? [null, instant];
  return `${seconds}.${decimals.padEnd(9, '0')}`;
};

/** Entries by the day they happened on, in their order: `[[day, entries]]`. */
export function byDay(entries, dayOf) {
  const days = [];
  for (const entry of entries) {
    const day = dayOf(entry.occurredAt);
    if (days.at(-1)?.[0] !== day) days.push([day, []]);
    days.at(-1)[1].push(entry);
  }
  return days;
}
