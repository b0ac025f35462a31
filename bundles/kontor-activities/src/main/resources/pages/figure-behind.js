// The activities behind a part of a figure.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { exact, time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { SliceLoader } from 'kontor/loading.js';
import { failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { behindFigure } from './calls.js';
import { directionIcon, subjectOf, typeIcon, typeName } from './entries.js';
import { openEntry } from './entry-dialog.js';

const SIZE = 10;

class FigureBehind extends KontorElement {
  static properties = {
    of: { attribute: false },
    figure: { attribute: false },
    part: { attribute: false },
    question: { attribute: false },
  };

  #asked = null;
  #slices = new SliceLoader(this, ({ cursor, size = SIZE, signal }) =>
    behindFigure(this.of, this.figure, { ...this.question, part: this.part, size, cursor }, signal));

  willUpdate() {
    const asked = JSON.stringify([this.of, this.figure, this.part, this.question]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#slices.first();
  }

  view() {
    return html`<div class="figure-behind" role="region" aria-label=${t('activities.figures.behind')}>
      <p class="figure-behind-head"><b>${t('activities.figures.behind')}</b>
        <button type="button" class="small" @click=${() => this.dispatchEvent(new Event('close'))}
          >${icon('close')} ${t('action.close')}</button></p>
      ${this.#list()}</div>`;
  }

  #list() {
    const { items, error, loaded, busy, next } = this.#slices;
    if (!loaded) return error ? failure(error, this.#slices.first, 'activities') : skeleton(3);
    return html`
      ${error ? failureNotice(error, this.#slices.more, 'activities') : nothing}
      <ul aria-busy=${String(busy)}>${items.map((entry) => html`<li>
        ${typeIcon(entry.type, typeName(entry.type, entry.typeName))} ${directionIcon(entry.direction)}
        ${time(entry.occurredAt, exact)}
        <button type="button" class="small plain" @click=${() => openEntry(entry.id, entry)}>${subjectOf(entry)}</button></li>`)}</ul>
      ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}
        >${t('action.more')}</button>` : nothing}`;
  }
}
customElements.define('activities-figure-behind', FigureBehind);
