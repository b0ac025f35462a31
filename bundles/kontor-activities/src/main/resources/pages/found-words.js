// Marks in a text the words that a search found, by the same rules as the server: beginnings of words; case, accents
// and umlauts don't count.
import { html } from 'lit';

const WORDS = /[\p{L}\p{N}]+/gu;

const searchForm = (text) => text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}+/gu, '')
  .replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('ue', 'u');

/** The words that somebody typed. */
export const typedWords = (text) => (searchForm(text ?? '').match(WORDS) ?? []);

/** The text with what was found in `<mark>`. */
export function marked(text, words) {
  if (!words.length) return text;
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!words.some((word) => searchForm(match[0]).startsWith(word))) continue;
    parts.push(text.slice(from, match.index), html`<mark>${match[0]}</mark>`);
    from = match.index + match[0].length;
  }
  return parts.length ? [...parts, text.slice(from)] : text;
}
