// The page of a list: search as you type, the rest by slices, and on the way back it stands as it was left.
import { html, nothing } from 'lit';
import { PageElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { addKeys, moveFocus } from 'kontor/keys.js';
import { EndWatch, SliceLoader } from 'kontor/loading.js';
import { href, navigate } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { empty } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { table } from './rows.js';

const SIZE = 50;
const TYPING = 150;
const ROWS = 'tbody th a';

// How each list was left.
const left = new Map();

/**
 * Subclasses have the `route`, the `kind` of rows, the keys of their `words`, the `filters` beside the text, on which
 * changes to look again (`on`), and the functions `find` and `create`.
 */
export class SearchPage extends PageElement {
  static properties = { hasChanged: { state: true } };

  filters = [];
  #slices = new SliceLoader(this, ({ cursor, size = SIZE, signal }) => this.find({ ...this.wanted, size, cursor }, signal));
  #end = new EndWatch(this, () => this.#slices.more());
  #shown = null;
  #typing = null;
  #opening = null;

  get heading() {
    return t(this.kind.caption);
  }

  connectedCallback() {
    super.connectedCallback();
    this.live(this.on, (change) => this.#changed(change));
    this.endWith(() => {
      clearTimeout(this.#typing);
      left.set(this.route, { key: this.#shown, items: this.#slices.items, next: this.#slices.next });
    });
    this.endWith(addKeys({
      j: { label: 'keys.next', run: () => moveFocus(this, ROWS, 1) },
      k: { label: 'keys.previous', run: () => moveFocus(this, ROWS, -1) },
      ...(can('contacts.write') ? { n: { label: this.words.create, run: () => this.create() } } : {}),
    }));
  }

  willUpdate() {
    const key = JSON.stringify(this.wanted);
    if (key === this.#shown) return;
    const before = left.get(this.route);
    const isReturn = this.#shown === null && before?.key === key;
    this.#shown = key;
    if (isReturn) Object.assign(this.#slices, { items: before.items, next: before.next, loaded: true });
    if (isReturn) this.#slices.again(this.#replace);
    else this.#slices.first();
  }

  // The field follows the address, but never while somebody types in it.
  updated() {
    super.updated();
    const field = this.querySelector('input[type=search]');
    if (field !== document.activeElement) field.value = this.query.get('text') ?? '';
    this.#openFound();
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${this.heading}</h1>
        <search><form class="search wide" @submit=${this.#openFirst}>
          ${icon('search')}
          <input type="search" name="text" data-search maxlength="200" autocomplete="off"
            aria-label=${t(this.words.search)} placeholder=${t(this.words.search)} aria-keyshortcuts="/"
            @input=${(event) => this.#type(event.target.value)}
            @keydown=${(event) => event.key === 'ArrowDown' && moveFocus(this, ROWS, 1)}>
        </form></search>
        ${this.filter()}
        <span class="spring"></span>
        ${can('contacts.write')
          ? html`<button type="button" class="primary" aria-keyshortcuts="n" @click=${() => this.create()}>
              ${icon('plus')} ${t(this.words.create)}</button>`
          : nothing}
      </div>
      ${this.hasChanged
        ? html`<p class="notice" role="status"><span>${t('contacts.changed')}</span>
            <button type="button" class="small" @click=${this.#refresh}>${t('contacts.refresh')}</button></p>`
        : nothing}
      ${table(this.#slices, this.kind, this.#nothing())}`;
  }

  /** What else narrows the list. */
  filter() {
    return nothing;
  }

  #nothing() {
    const isSearch = Object.values(this.wanted).some(Boolean);
    return isSearch
      ? empty(t(this.words.noneFound), t(this.words.noneFoundHint))
      : empty(t(this.words.empty), t(this.words.emptyHint));
  }

  get wanted() {
    return Object.fromEntries(['text', ...this.filters].map((name) => [name, this.query.get(name) ?? '']));
  }

  #type(text) {
    clearTimeout(this.#typing);
    this.#opening = null;
    this.#typing = setTimeout(() => this.go({ text: text.trim() }), TYPING);
  }

  go(changed) {
    navigate(href(this.route, { ...this.wanted, ...changed }), { replace: true });
  }

  // The first of what was typed, also when that isn't found yet.
  #openFirst = (event) => {
    event.preventDefault();
    clearTimeout(this.#typing);
    this.#opening = event.target.elements.text.value.trim();
    if (this.#opening === this.wanted.text) this.#openFound();
    else this.go({ text: this.#opening });
  };

  #openFound() {
    if (this.#opening !== this.wanted.text || this.#slices.busy) return;
    this.#opening = null;
    if (!this.#slices.error) this.querySelector(ROWS)?.click();
  }

  #changed(change) {
    const isShown = !change || this.#slices.items.some((item) => item.id === change.key);
    if (!this.#slices.items.length || (isShown && change)) this.#refresh();
    else this.hasChanged = true;
  }

  #refresh = () => {
    this.hasChanged = false;
    if (this.#slices.items.length) this.#slices.again(this.#replace);
    else this.#slices.first();
  };

  #replace = (slice) => {
    this.#slices.items = slice.items;
    this.#slices.next = slice.next ?? null;
    this.#slices.loaded = true;
  };
}
