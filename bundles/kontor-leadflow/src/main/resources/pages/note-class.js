// What came of the call by a note: its class, the words that decided, and a supervisor's correction.
import { html, nothing } from 'lit';
import { del, get, path, put } from 'kontor/api.js';
import { KontorElement } from 'kontor/element.js';
import { number, time } from 'kontor/formats.js';
import { isAbort } from 'kontor/problems.js';
import { can } from 'kontor/session.js';
import { t } from 'kontor/texts.js';
import { toastProblem } from 'kontor/toast.js';

const OUTCOMES = ['POSITIVE', 'PARTIAL', 'NEGATIVE', 'UNCLASSIFIED'];

/** The classes of notes, by note. */
export async function classesOf(notes, signal) {
  if (!notes.length) return new Map();
  const classes = await get('leadflow/classes', { query: { note: notes }, signal });
  return new Map(classes.map((one) => [one.note, one]));
}

class NoteClass extends KontorElement {
  static properties = { given: { attribute: false }, busy: { state: true } };

  view() {
    const { given } = this;
    if (given.state === 'NOT_ANALYSED' && !can('leadflow.supervise')) return nothing;
    return html`<details class="note-class">
      <summary>${this.#name()}</summary>
      ${given.judged ? this.#judged() : nothing}
      ${given.problem ? html`<p class="muted">${t('leadflow.class.problem')}</p>` : nothing}
      ${given.correctedBy ? html`<p class="muted">${t('leadflow.class.corrected')} <bdi>${given.correctedByName}</bdi> ${time(given.correctedAt)}</p>` : nothing}
      ${can('leadflow.supervise') ? this.#correction() : nothing}
    </details>`;
  }

  #name() {
    return this.given.state === 'PENDING' ? t('leadflow.class.pending') : t(`leadflow.outcome.${this.given.outcome}`);
  }

  #judged() {
    const { judged, confidence, model, words = [] } = this.given;
    return html`<p class="muted">${t('leadflow.class.judged', {
      outcome: t(`leadflow.outcome.${judged}`), percent: number(Math.round(confidence * 100)) })}
      <bdi>${model}</bdi></p>
      ${words.length ? html`<p class="muted">${t('leadflow.class.words')} <bdi>${words.map((one) => one.word).join(' · ')}</bdi></p>` : nothing}`;
  }

  #correction() {
    const field = `note-class-${this.given.note}`;
    return html`<label for=${field}>${t('leadflow.class.correct')}</label>
      <select id=${field} ?disabled=${this.busy} @change=${this.#correct}>
        <option value="" ?selected=${!this.given.correctedBy}>${this.given.correctedBy ? t('leadflow.class.withdraw') : '–'}</option>
        ${OUTCOMES.map((outcome) => html`<option value=${outcome} ?selected=${Boolean(this.given.correctedBy) && this.given.outcome === outcome}>
          ${t(`leadflow.outcome.${outcome}`)}</option>`)}
      </select>`;
  }

  #correct = async (event) => {
    const outcome = event.target.value;
    const note = path`leadflow/classes/${this.given.note}`;
    this.busy = true;
    try {
      this.given = outcome ? await put(note, { outcome }) : await del(note);
    } catch (error) {
      if (!isAbort(error)) toastProblem(error, 'leadflow');
    }
    this.busy = false;
  };
}
customElements.define('leadflow-note-class', NoteClass);
