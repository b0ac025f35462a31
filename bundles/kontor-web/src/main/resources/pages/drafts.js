// What was typed and not saved, while the page is open: a form that is left and opened again goes on where it was.

const drafts = new Map();

export const draftOf = (key) => drafts.get(key);

/** Keeps the draft, or forgets it when there is nothing to keep. */
export function keepDraft(key, data) {
  if (data) drafts.set(key, data);
  else drafts.delete(key);
}
