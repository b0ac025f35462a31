// What is asked before a lead is closed, or a call promised.
import { html, nothing } from 'lit';
import { DialogElement } from 'kontor/dialogs.js';
import { fromField, toField } from 'kontor/formats.js';
import { fieldText, isAbort, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';
import { closeLead, promiseCallback } from './calls.js';

const OUTCOMES = ['POSITIVE', 'PARTIAL', 'NEGATIVE', 'UNCLASSIFIED'];
const AN_HOUR = 3_600_000;

/** A form with one question; `send` does what was asked for. */
class Question extends DialogElement {
  static properties = { lead: { attribute: false }, error: { state: true }, busy: { state: true } };

  fields() {
    return nothing;
  }

  content() {
    return html`<form class="form-grid" novalidate @submit=${this.#submit}>
      ${this.error ? html`<p class="notice danger wide" role="alert">${problemText(this.error, 'leadflow')}</p>` : nothing}
      ${this.fields()}
      <div class="dialog-actions wide">
        <button type="button" @click=${() => this.close()}>${t('action.cancel')}</button>
        <button class="primary" ?disabled=${this.busy}>${this.heading}</button>
      </div>
    </form>`;
  }

  field(name, control) {
    const problem = fieldText(this.error, name, 'leadflow');
    return html`<div class="field wide">
      <label for="lead-${name}">${t(`leadflow.field.${name}`)}</label>
      ${control(problem ? 'true' : 'false')}
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
    </div>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      this.close(await this.send(event.target.elements));
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
    this.busy = false;
  };
}

class CloseDialog extends Question {
  get heading() {
    return t('leadflow.close');
  }

  fields() {
    return html`
      ${this.field('outcome', (problem) => html`<select id="lead-outcome" autofocus aria-invalid=${problem}>
        ${OUTCOMES.map((outcome) => html`<option value=${outcome}>${t(`leadflow.outcome.${outcome}`)}</option>`)}
      </select>`)}
      ${this.field('reason', (problem) => html`<input id="lead-reason" dir="auto" maxlength="500" autocomplete="off"
        aria-invalid=${problem}>`)}`;
  }

  send(elements) {
    const reason = elements['lead-reason'].value.trim();
    return closeLead(this.lead.contact, { outcome: elements['lead-outcome'].value, reason: reason || null });
  }
}
customElements.define('leadflow-close-dialog', CloseDialog);

class CallbackDialog extends Question {
  get heading() {
    return t('leadflow.promise');
  }

  fields() {
    const at = this.lead.callback?.at ?? Date.now() + AN_HOUR;
    return this.field('at', (problem) => html`<input id="lead-at" type="datetime-local" required autofocus
      .value=${toField(at)} aria-invalid=${problem}>`);
  }

  send(elements) {
    return promiseCallback(this.lead.contact, fromField(elements['lead-at'].value));
  }
}
customElements.define('leadflow-callback-dialog', CallbackDialog);
