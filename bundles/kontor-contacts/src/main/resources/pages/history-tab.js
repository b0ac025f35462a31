// The tab "Protokoll": who did what with this contact, those merged with it and their activities, before and after.
import { html, nothing } from 'lit';
import { auditEntries } from 'kontor/audit.js';
import { KontorElement } from 'kontor/element.js';
import { EndWatch, SliceLoader } from 'kontor/loading.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { history } from './calls.js';

const CHANGES = ['contacts.contact-changed', 'contacts.contact-labelled', 'contacts.contact-unlabelled',
  'activities.activity-recorded', 'activities.activity-changed', 'activities.activity-deleted', 'activities.activity-restored'];
const CALM = 300;

class HistoryTab extends KontorElement {
  static properties = { subject: { attribute: false }, query: { attribute: false }, reload: { attribute: false } };

  #slices = new SliceLoader(this, ({ cursor, size = 25, signal }) => history(this.subject.id, { size, cursor }, signal), 'position');
  #end = new EndWatch(this, () => this.#slices.more());
  #timer = null;

  connectedCallback() {
    super.connectedCallback();
    this.live(CHANGES, () => this.#renewLater(), (key) => key === this.subject.id);
    this.endWith(() => clearTimeout(this.#timer));
  }

  firstUpdated() {
    this.#slices.first();
  }

  view() {
    const { error, loaded, busy, next, items } = this.#slices;
    if (!loaded) return error ? failure(error, this.#slices.first, 'contacts') : skeleton(12);
    if (!items.length && !error) return empty(t('contacts.history.empty'), t('contacts.history.empty.hint'));
    return html`
      ${error ? failureNotice(error, next ? this.#slices.more : this.#slices.first, 'contacts') : nothing}
      <div aria-busy=${String(busy)}>${auditEntries(items)}</div>
      <p class="list-end" data-end=${error ? nothing : items.length}>
        <span role="status">${t('contacts.history.shown', { count: items.length })}</span>
        ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}
          >${t('action.more')}</button>` : nothing}
      </p>`;
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
customElements.define('contacts-history-tab', HistoryTab);
