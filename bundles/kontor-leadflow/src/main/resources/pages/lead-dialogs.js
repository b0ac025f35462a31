// What is asked before a lead is closed, or a call promised.
import { html } from 'lit';
import { fromField, toField } from 'kontor/formats.js';
import { t } from 'kontor/texts.js';
import { closeLead, promiseCallback } from './calls.js';
import { Question } from './question.js';

const OUTCOMES = ['POSITIVE', 'PARTIAL', 'NEGATIVE', 'UNCLASSIFIED'];
const AN_HOUR = 3_600_000;

class CloseDialog extends Question {
  get heading() {
    return t('leadflow.close');
  }

  fields() {
    return html`
      ${this.field('outcome', (problem) => html`<select id="lead-outcome" autofocus aria-invalid=${problem}>
        <option value="">${t('leadflow.outcome.choose')}</option>
        ${OUTCOMES.map((outcome) => html`<option value=${outcome}>${t(`leadflow.outcome.${outcome}`)}</option>`)}
      </select>`)}
      ${this.field('reason', (problem) => html`<input id="lead-reason" dir="auto" maxlength="500" autocomplete="off"
        aria-invalid=${problem}>`)}`;
  }

  send(elements) {
    const reason = elements['lead-reason'].value.trim();
    return closeLead(this.lead.contact, { outcome: elements['lead-outcome'].value || null, reason: reason || null });
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
