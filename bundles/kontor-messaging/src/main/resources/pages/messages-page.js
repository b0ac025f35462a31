// The inbox of internal messages (esNachrichten): each leads to the entry it is about.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { addKeys, moveFocus } from 'kontor/keys.js';
import { EndWatch, SliceLoader } from 'kontor/loading.js';
import { isAbort } from 'kontor/problems.js';
import { href } from 'kontor/router.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toastProblem } from 'kontor/toast.js';
import { MESSAGES_CHANGED, listMessages, readMessage } from './calls.js';
import { entryTabs } from './entry-tabs.js';
import { titleOf } from './entry-words.js';

const SIZE = 30;
const CALM = 300;
const LINKS = '.internal-messages a';

class MessagesPage extends PageElement {
  #slices = new SliceLoader(this, ({ cursor, size = SIZE, signal }) => listMessages({ size, cursor }, signal));
  #end = new EndWatch(this, () => this.#slices.more());
  #timer = null;

  get heading() {
    return t('messaging.messages');
  }

  connectedCallback() {
    super.connectedCallback();
    this.live(MESSAGES_CHANGED, () => this.#renewLater());
    this.endWith(() => clearTimeout(this.#timer));
    this.endWith(addKeys({
      j: { label: 'keys.next', run: () => moveFocus(this, LINKS, 1) },
      k: { label: 'keys.previous', run: () => moveFocus(this, LINKS, -1) },
    }));
    this.#slices.first();
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('messaging.messages')}</h1>
        <p class="muted">${t('messaging.messages.what')}</p>
      </div>
      ${entryTabs('entries/messages')}
      ${this.#list()}`;
  }

  #list() {
    const { items, error, loaded, busy, next } = this.#slices;
    if (!loaded) return error ? failure(error, this.#slices.first, 'messaging') : skeleton(10);
    if (!items.length && !error) return empty(t('messaging.messages.none'), t('messaging.messages.none.hint'));
    return html`
      ${error ? failureNotice(error, next ? this.#slices.more : this.#slices.first, 'messaging') : nothing}
      <ul class="internal-messages" aria-busy=${String(busy)} aria-label=${t('messaging.messages')}>
        ${repeat(items, (message) => message.id, (message) => this.#message(message))}
      </ul>
      <p class="list-end" data-end=${error ? nothing : items.length}>
        <span role="status">${t(next ? 'messaging.messages.shown.more' : 'messaging.messages.shown', { count: items.length })}</span>
        ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}>${t('action.more')}</button>` : nothing}
      </p>`;
  }

  #message(message) {
    return html`<li data-row data-id=${message.id} class=${message.readAt ? '' : 'unread'}>
      <span class="message-state">${message.readAt ? nothing : html`<b class="new">${t('messaging.unread')}</b>`}</span>
      <span class="message-time">${time(message.sentAt)}</span>
      <span class="message-from"><bdi>${message.fromName}</bdi></span>
      <a href=${href(`entries/${message.entry}`)} @click=${() => this.#read(message)}>${titleOf(message.subject)}</a>
      ${message.readAt ? nothing : html`<button type="button" class="small" @click=${() => this.#read(message)}
        >${t('messaging.mark-read')}</button>`}
    </li>`;
  }

  async #read(message) {
    if (message.readAt) return;
    try {
      await readMessage(message.id);
      const readAt = new Date().toISOString();
      this.#slices.items = this.#slices.items.map((one) => (one.id === message.id ? { ...one, readAt } : one));
      this.requestUpdate();
    } catch (error) {
      if (!isAbort(error)) toastProblem(error, 'messaging');
    }
  }

  #renewLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#slices.again((slice) =>
      Object.assign(this.#slices, { items: slice.items, next: slice.next ?? null, loaded: true })), CALM);
  }
}
customElements.define('messaging-messages-page', MessagesPage);
