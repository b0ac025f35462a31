// The notes on a lead, newest first.
import { html, nothing } from 'lit';
import { KontorElement, element } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { Loader, SliceLoader } from 'kontor/loading.js';
import { failure, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { listNotes } from './calls.js';
import { classesOf } from './note-class.js';

const CLASSES = ['leadflow.note-classified', 'leadflow.note-corrected'];
const NOTES = ['leadflow.lead-noted', 'leadflow.note-changed', 'leadflow.note-deleted'];

class LeadHistory extends KontorElement {
  static properties = { lead: { attribute: false } };

  #notes = new SliceLoader(this, ({ cursor, size = 20, signal }) =>
    listNotes(this.lead.contact, { size, cursor }, signal));

  #classes = new Loader(this, (signal, notes) => classesOf(notes, signal));
  #classified = '';

  connectedCallback() {
    super.connectedCallback();
    this.live(CLASSES, () => this.#classify(), (key) => key === this.lead.contact);
    this.live(NOTES, () => this.#notes.first(), (key) => key === this.lead.contact);
    this.#notes.first();
  }

  /** As soon as other notes are shown, or other versions of them. */
  updated() {
    super.updated();
    const shown = this.#notes.items.map((note) => `${note.id} ${note.version}`).join();
    if (shown === this.#classified) return;
    this.#classified = shown;
    this.#classify();
  }

  #classify() {
    return this.#classes.run(this.#notes.items.map((note) => note.id).slice(0, 200));
  }

  view() {
    const { items, error, loaded, next, busy } = this.#notes;
    if (!loaded) return error ? failure(error, this.#notes.first, 'leadflow') : skeleton(4);
    return html`
      <h2>${t('leadflow.history')}</h2>
      ${items.length ? nothing : html`<p class="muted">${t('leadflow.history.empty')}</p>`}
      <ol class="lead-notes">
        ${items.map((note) => html`<li>
          <span class="muted">${time(note.occurredAt)} <bdi>${note.authorName}</bdi></span>
          <p dir="auto">${note.text}</p>
          ${this.#classes.data?.has(note.id)
            ? element('leadflow-note-class', { given: this.#classes.data.get(note.id) }, note.id) : nothing}
        </li>`)}
      </ol>
      ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#notes.more}>${t('action.more')}</button>` : nothing}`;
  }
}
customElements.define('leadflow-lead-history', LeadHistory);
