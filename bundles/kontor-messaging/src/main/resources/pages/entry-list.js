// What the lists of entries share: slices, keys, and news that slide in without being asked for.
import { PageElement } from 'kontor/element.js';
import { addKeys, moveFocus } from 'kontor/keys.js';
import { EndWatch, SliceLoader } from 'kontor/loading.js';
import { href, navigate } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { CHANGED } from './calls.js';
import { ROWS } from './entry-table.js';

const SIZE = 30;
const CALM = 300;

/** Subclasses have `find(query, signal)` and may have `wanted`, what narrows the list. */
export class EntryList extends PageElement {
  slices = new SliceLoader(this, ({ cursor, size = SIZE, signal }) => this.find({ ...this.wanted, size, cursor }, signal));
  #end = new EndWatch(this, () => this.slices.more());
  #shown = null;
  #timer = null;

  get wanted() {
    return {};
  }

  connectedCallback() {
    super.connectedCallback();
    this.live(CHANGED, () => this.#renewLater());
    this.endWith(() => clearTimeout(this.#timer));
    this.endWith(addKeys({
      j: { label: 'keys.next', run: () => moveFocus(this, ROWS, 1) },
      k: { label: 'keys.previous', run: () => moveFocus(this, ROWS, -1) },
      ...(can('messaging.write') ? { n: { label: 'messaging.new', run: () => navigate(href('entries/new')) } } : {}),
    }));
  }

  willUpdate() {
    const key = JSON.stringify(this.wanted);
    if (key === this.#shown) return;
    this.#shown = key;
    this.slices.first();
  }

  #renewLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.slices.again((slice) =>
      Object.assign(this.slices, { items: slice.items, next: slice.next ?? null, loaded: true })), CALM);
  }
}
