// The inbox of what has no contact yet: one click makes a contact of the sender, or finds the one it belongs to.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { choose } from 'kontor/choose.js';
import { PageElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { addKeys, moveFocus } from 'kontor/keys.js';
import { EndWatch, SliceLoader } from 'kontor/loading.js';
import { isAbort } from 'kontor/problems.js';
import { href, place } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { has, t } from 'kontor/texts.js';
import { toast, toastProblem, undoable } from 'kontor/toast.js';
import { assign, dismiss, findContacts, listUnassigned, makeContact } from './calls.js';
import { directionIcon, isItsText, titleOf, typeIcon, typeName } from './entries.js';
import { openEntry } from './entry-dialog.js';

const SIZE = 25;
const CALM = 300;
const CHANGED = ['activities.unassigned-changed'];

class InboxPage extends PageElement {
  #slices = new SliceLoader(this, ({ cursor, size = SIZE, signal }) => listUnassigned({ size, cursor }, signal));
  #end = new EndWatch(this, () => this.#slices.more());
  #gone = new Set();
  #opened = null;
  #timer = null;

  get heading() {
    return t('activities.inbox');
  }

  connectedCallback() {
    super.connectedCallback();
    this.live(CHANGED, () => this.#renewLater());
    this.endWith(() => clearTimeout(this.#timer));
    this.endWith(addKeys({
      j: { label: 'keys.next', run: () => moveFocus(this, '.entry-link', 1) },
      k: { label: 'keys.previous', run: () => moveFocus(this, '.entry-link', -1) },
      c: { label: 'activities.make-contact', run: () => this.#withFocused((item) => this.#make(item)) },
      a: { label: 'activities.assign', run: () => this.#withFocused((item) => this.#choose(item)) },
      d: { label: 'activities.dismiss', run: () => this.#withFocused((item) => this.#dismiss(item)) },
    }));
    this.#slices.first();
  }

  updated() {
    super.updated();
    const wanted = this.query.get('entry');
    const item = this.#slices.items.find((one) => one.id === wanted);
    if (wanted && !item && !this.#slices.loaded) return;
    if (wanted === this.#opened) return;
    this.#opened = wanted;
    if (wanted && item) openEntry(wanted, item);
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('activities.inbox')}</h1>
        <p class="muted">${t('activities.inbox.what')}</p>
      </div>
      ${this.#list()}`;
  }

  #list() {
    const { error, loaded, busy, next } = this.#slices;
    const items = this.#slices.items.filter((item) => !this.#gone.has(item.id));
    if (!loaded) return error ? failure(error, this.#slices.first, 'activities') : skeleton(12);
    if (!items.length && !error && !next) return empty(t('activities.inbox.empty'), t('activities.inbox.empty.hint'));
    return html`
      ${error ? failureNotice(error, next ? this.#slices.more : this.#slices.first, 'activities') : nothing}
      <ul class="inbox" aria-busy=${String(busy)} aria-label=${t('activities.inbox')}>
        ${repeat(items, (item) => item.id, (item) => this.#item(item))}
      </ul>
      <p class="list-end" data-end=${error ? nothing : this.#slices.items.length}>
        <span role="status">${t(next ? 'activities.inbox.shown.more' : 'activities.inbox.shown', { count: items.length })}</span>
        ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}
          >${t('action.more')}</button>` : nothing}
      </p>`;
  }

  #item(item) {
    const sender = senderOf(item);
    return html`<li class="inbox-item" data-row data-id=${item.id}>
      <div class="inbox-what">
        <span class="inbox-icons">${typeIcon(item.type, typeName(item.type))} ${directionIcon(item.direction)}</span>
        <span class="inbox-time">${time(item.occurredAt)}</span>
        <span class="inbox-sender">${sender ? html`<bdi title=${sender.value}>${sender.name || sender.value}</bdi>`
          : html`<span class="muted">${t('activities.no-sender')}</span>`}</span>
        <span class="inbox-text"><a class="entry-link" href=${href(place().path, { entry: item.id })}>${titleOf(item)}</a>
          ${item.snippet && !isItsText(item) ? html`<bdi class="muted">${item.snippet}</bdi>` : nothing}</span>
      </div>
      <div class="inbox-do">
        <span class="inbox-reason muted">${reason(item)}</span>
        ${can('activities.assign') ? this.#actions(item, sender) : nothing}
      </div>
    </li>`;
  }

  #actions(item, sender) {
    const candidates = item.candidates ?? [];
    return html`
      ${candidates.slice(0, 3).map((candidate) => html`<button type="button" class="small"
        @click=${() => this.#assign(item, candidate)}>${icon('person')} <bdi>${candidate.displayName}</bdi></button>`)}
      ${can('contacts.write') && sender && !candidates.length
        ? html`<button type="button" class="small make" aria-keyshortcuts="c" @click=${() => this.#make(item)}>
            ${icon('plus')} ${t('activities.make-contact')}</button>`
        : nothing}
      <button type="button" class="small" aria-keyshortcuts="a" @click=${() => this.#choose(item)}>
        ${icon('assign')} ${t('activities.assign')}</button>
      <button type="button" class="small" aria-keyshortcuts="d" @click=${() => this.#dismiss(item)}>
        ${icon('close')} ${t('activities.dismiss')}</button>`;
  }

  #make(item) {
    if (!can('contacts.write') || !senderOf(item)) return;
    return this.#work(item, async () => {
      const { contact } = await makeContact(item.id);
      const sender = senderOf(item);
      toast(t('activities.made-contact', { name: sender.name || sender.value }), {
        link: { href: href(`contacts/${contact}`), text: t('activities.open-contact') } });
    });
  }

  #assign(item, { contact, displayName }) {
    return this.#work(item, async () => {
      await assign(item.id, contact);
      toast(t('activities.assigned', { name: displayName }), {
        link: { href: href(`contacts/${contact}`), text: t('activities.open-contact') } });
    });
  }

  async #choose(item) {
    const found = await choose({
      question: t('activities.assign.title'),
      search: t('activities.assign.search'),
      none: t('activities.assign.none'),
      hint: t('activities.assign.none.hint'),
      find: findContacts,
      name: (contact) => contact.displayName,
      notes: (contact) => [contact.company, contact.email, contact.phone],
      module: 'activities',
    });
    if (found) await this.#assign(item, { contact: found.id, displayName: found.displayName });
  }

  #dismiss(item) {
    this.#hide(item);
    undoable({
      text: t('activities.dismissed', { subject: item.subject || t('activities.no-subject') }),
      commit: (leaving) => dismiss(item.id, { keepalive: leaving }),
      restore: () => this.#show(item),
      module: 'activities',
    });
  }

  // The row goes at once; when the server refuses it comes back, with the reason.
  async #work(item, call) {
    this.#hide(item);
    try {
      await call();
      this.#renewLater();
    } catch (error) {
      this.#show(item);
      if (!isAbort(error)) toastProblem(error, 'activities');
    }
  }

  #hide(item) {
    const links = [...this.querySelectorAll('.entry-link')];
    const at = links.findIndex((link) => link.closest('[data-row]').dataset.id === item.id);
    const hadFocus = at >= 0 && links[at].closest('[data-row]').contains(document.activeElement);
    this.#gone.add(item.id);
    this.requestUpdate();
    if (!hadFocus) return;
    this.updateComplete.then(() => {
      const left = this.querySelectorAll('.entry-link');
      (left[Math.min(at, left.length - 1)] ?? this.querySelector('h1')).focus();
    });
  }

  #show(item) {
    this.#gone.delete(item.id);
    this.requestUpdate();
  }

  #withFocused(run) {
    const id = document.activeElement?.closest('[data-row]')?.dataset.id;
    const item = this.#slices.items.find((one) => one.id === id);
    if (item && can('activities.assign')) run(item);
  }

  #renewLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#slices.again((slice) => {
      this.#slices.items = slice.items;
      this.#slices.next = slice.next ?? null;
      this.#slices.loaded = true;
    }), CALM);
  }
}
customElements.define('activities-inbox-page', InboxPage);

const senderOf = (item) => (item.participants ?? []).find((one) => one.role === 'FROM') ?? item.participants?.[0];

const reason = (item) => (has(`activities.reason.${item.reason}`) ? t(`activities.reason.${item.reason}`) : item.reason);
