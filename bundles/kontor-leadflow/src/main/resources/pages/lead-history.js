// The notes on a lead, newest first.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { SliceLoader } from 'kontor/loading.js';
import { failure, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { listNotes } from './calls.js';

const NOTES = ['leadflow.lead-noted', 'leadflow.note-changed', 'leadflow.note-deleted'];

class LeadHistory extends KontorElement {
  static properties = { lead: { attribute: false } };

  #notes = new SliceLoader(this, ({ cursor, size = 20, signal }) =>
    listNotes(this.lead.contact, { size, cursor }, signal));

  connectedCallback() {
    super.connectedCallback();
    this.live(NOTES, () => this.#notes.first(), (key) => key === this.lead.contact);
    this.#notes.first();
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
        </li>`)}
      </ol>
      ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#notes.more}>${t('action.more')}</button>` : nothing}`;
  }
}
customElements.define('leadflow-lead-history', LeadHistory);
