// "Aktivität erfassen": what happened outside of mail, chat and tickets.
import { html, nothing } from 'lit';
import { Once } from 'kontor/api.js';
import { DialogElement } from 'kontor/dialogs.js';
import { draftOf, keepDraft } from 'kontor/drafts.js';
import { fromField, toField } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { fieldText, isAbort, otherFieldTexts, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';
import { toast } from 'kontor/toast.js';
import { recordActivity } from './calls.js';
import { typeName } from './entries.js';

const TYPES = ['CALL', 'NOTE', 'MEETING'];
const FIELDS = ['type', 'direction', 'occurredAt', 'subject', 'snippet'];

class RecordDialog extends DialogElement {
  static properties = {
    contact: { attribute: false },
    data: { state: true },
    error: { state: true },
    busy: { state: true },
  };

  isDone = false;
  #once = new Once();

  get heading() {
    return t('activities.record');
  }

  connectedCallback() {
    super.connectedCallback();
    this.data = draftOf(this.#draftKey()) ?? { type: 'CALL', direction: 'OUT', at: toField(Date.now()), subject: '', snippet: '' };
    this.endWith(() => keepDraft(this.#draftKey(), this.isDone || !(this.data.subject || this.data.snippet) ? null : this.data));
  }

  content() {
    return html`<form class="form-grid" novalidate @submit=${this.#save}>
      ${this.error ? html`<div class="notice danger wide" role="alert"><span>${icon('warning')}
        ${problemText(this.error, 'activities')}
        ${otherFieldTexts(this.error, FIELDS, 'activities').map((text) => html`<br>${text}`)}</span></div>` : nothing}
      ${this.#choice('type', TYPES.map((key) => [key, typeName(key)]))}
      ${this.data.type === 'NOTE'
        ? html`<span></span>`
        : this.#choice('direction', ['OUT', 'IN', 'INTERNAL'].map((key) => [key, t(`activities.direction.${key}`)]))}
      ${this.#field('occurredAt', (problem) => html`<input id="record-occurredAt" type="datetime-local" required
        max=${toField(Date.now() + 60_000)} .value=${this.data.at}
        aria-invalid=${problem} @input=${(event) => (this.data.at = event.target.value)}>`)}
      ${this.#field('subject', (problem) => html`<input id="record-subject" dir="auto" maxlength="1000" autocomplete="off"
        autofocus .value=${this.data.subject} aria-invalid=${problem}
        @input=${(event) => (this.data.subject = event.target.value)}>`, 'wide')}
      ${this.#field('snippet', (problem) => html`<textarea id="record-snippet" dir="auto" .value=${this.data.snippet}
        aria-invalid=${problem} @input=${(event) => (this.data.snippet = event.target.value)}></textarea>`, 'wide')}
      <div class="dialog-actions wide">
        <button type="button" @click=${this.#drop}>${t('action.cancel')}</button>
        <button class="primary" ?disabled=${this.busy}>${t('action.save')}</button>
      </div>
    </form>`;
  }

  #choice(name, options) {
    return this.#field(name, (problem) => html`<select id="record-${name}" aria-invalid=${problem}
      @change=${(event) => (this.data = { ...this.data, [name]: event.target.value })}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === this.data[name]}>${text}</option>`)}
    </select>`);
  }

  #field(name, control, width = '') {
    const problem = fieldText(this.error, name, 'activities');
    return html`<div class="field ${width}">
      <label for="record-${name}">${t(`activities.field.${name}`)}</label>
      ${control(problem ? 'true' : 'false')}
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
    </div>`;
  }

  #draftKey = () => `activities.record.${this.contact}`;

  // Leaving by another way than "Abbrechen" loses nothing.
  #drop = () => {
    this.isDone = true;
    this.close();
  };

  #save = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      const activity = this.#activity();
      const saved = await recordActivity(activity, this.#once.keyFor(activity));
      this.isDone = true;
      toast(t('activities.recorded-toast'));
      this.close(saved);
    } catch (error) {
      if (!isAbort(error)) this.error = error;
      this.updateComplete.then(() => this.querySelector('[aria-invalid=true]')?.focus());
    }
    this.busy = false;
  };

  #activity() {
    const { type, direction, at, subject, snippet } = this.data;
    return {
      contact: this.contact,
      type,
      direction: type === 'NOTE' ? 'INTERNAL' : direction,
      occurredAt: fromField(at),
      subject: subject.trim() || null,
      snippet: snippet.trim() || null,
    };
  }
}
customElements.define('activities-record-dialog', RecordDialog);
