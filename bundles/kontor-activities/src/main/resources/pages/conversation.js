// The mails that answer each other, unfolded below one of them in a timeline.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { relative, time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { SliceLoader } from 'kontor/loading.js';
import { href, place } from 'kontor/router.js';
import { failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { timeline } from './calls.js';
import { directionIcon, senderOf, titleOf } from './entries.js';

const SIZE = 50;

const idOf = (entry) => `conversation-${entry.id}`;

const isOne = (entry) => (entry.conversation?.entries ?? 0) > 1;

/** The button that says how many there are; `unfolded` holds the ids of the entries below which they stand. */
export function conversationButton(entry, unfolded, changed) {
  if (!isOne(entry)) return nothing;
  const isUnfolded = unfolded.has(entry.id);
  return html`<button type="button" class="small conversation-button" aria-expanded=${String(isUnfolded)}
    aria-controls=${isUnfolded ? idOf(entry) : nothing} @click=${() => {
      if (!unfolded.delete(entry.id)) unfolded.add(entry.id);
      changed();
    }}>${icon('mail')} ${t('activities.conversation', { count: entry.conversation.entries })}</button>`;
}

/** The others, where they are unfolded; `opening` gives the query of the page that opens one. */
export const conversationBelow = (entry, unfolded, { contact, knownAt, opening }) => (isOne(entry) && unfolded.has(entry.id)
  ? html`<activities-conversation id=${idOf(entry)} .contact=${contact} .entry=${entry} .knownAt=${knownAt}
      .opening=${opening}></activities-conversation>`
  : nothing);

class Conversation extends KontorElement {
  static properties = {
    contact: { attribute: false },
    entry: { attribute: false },
    knownAt: { attribute: false },
    opening: { attribute: false },
  };

  #asked = null;
  #slices = new SliceLoader(this, ({ cursor, size = SIZE, signal }) => timeline(
    this.contact, { conversation: this.entry.conversation.id, knownAt: this.knownAt, size, cursor }, signal));

  willUpdate() {
    const asked = JSON.stringify([this.entry.conversation, this.knownAt]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#slices.first();
  }

  view() {
    const { items, error, loaded, busy, next } = this.#slices;
    if (!loaded) return error ? failureNotice(error, this.#slices.first, 'activities') : skeleton(2);
    return html`
      ${error ? failureNotice(error, this.#slices.first, 'activities') : nothing}
      <ol aria-label=${t('activities.conversation.all')} aria-busy=${String(busy)}>${items.map((one) => html`
        <li aria-current=${one.id === this.entry.id ? 'true' : nothing}>
          ${directionIcon(one.direction)} ${time(one.occurredAt, relative)}
          <a href=${href(place().path, this.opening(one.id))}>${titleOf(one)}</a>
          ${one.sender ? html`<bdi class="muted" title=${one.sender}>${senderOf(one)}</bdi>` : nothing}
        </li>`)}</ol>
      ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}
        >${t('action.more')}</button>` : nothing}`;
  }
}
customElements.define('activities-conversation', Conversation);
