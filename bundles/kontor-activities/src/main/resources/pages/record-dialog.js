// "Aktivität erfassen": what happened outside of mail, chat and tickets.
import { html, nothing } from 'lit';
import { Once } from 'kontor/api.js';
import { DialogElement } from 'kontor/dialogs.js';
import { draftOf, keepDraft } from 'kontor/drafts.js';
import { fromField, toField } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { fieldText, isAbort, missing, otherFieldTexts, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';
import { toast } from 'kontor/toast.js';
import { Loader } from 'kontor/loading.js';
import { listTypes, recordActivity } from './calls.js';
import { typeName } from './entries.js';
import { inReadersLanguage, ownControl } from './own-fields.js';

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
  #types = new Loader(this, (signal) => listTypes(signal));

  get heading() {
    return t('activities.record');
  }

  connectedCallback() {
    super.connectedCallback();
    this.data = draftOf(this.#draftKey()) ?? { type: 'CALL', direction: 'OUT', at: toField(Date.now()), subject: '', snippet: '', own: {} };
    this.#types.run();
    this.endWith(() => keepDraft(this.#draftKey(), this.isDone || !(this.data.subject || this.data.snippet) ? null : this.data));
  }

  content() {
    return html`<form class="form-grid" novalidate @submit=${this.#save}>
      ${this.error ? html`<div class="notice danger wide" role="alert"><span>${icon('warning')}
        ${problemText(this.error, 'activities')}
        ${otherFieldTexts(this.error, [...FIELDS, ...this.#own().map((field) => `fields.${field.key}`)], 'activities').map((text) => html`<br>${text}`)}</span></div>` : nothing}
      ${this.#choice('type', this.#offered())}
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
      ${this.#own().map((field) => this.#ownField(field))}
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

  // Types of other bundles can be recorded by hand when they need no source.
  #offered() {
    const others = (this.#types.data ?? []).filter((type) => !type.sourceKind && !TYPES.includes(type.key));
    return [...TYPES.map((key) => [key, typeName(key)]), ...others.map((type) => [type.key, typeName(type.key, type.name)])];
  }

  #own = () => (this.#types.data ?? []).find((type) => type.key === this.data.type)?.fields ?? [];

  #ownField(field) {
    const problem = fieldText(this.error, `fields.${field.key}`, 'activities');
    return html`<div class="field">
      <label for="record-own-${field.key}">${inReadersLanguage(field.label)}</label>
      ${ownControl(field, this.data.own?.[field.key] ?? '', problem ? 'true' : 'false', (value) => {
        this.data = { ...this.data, own: { ...this.data.own, [field.key]: value } };
      })}
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
      if (!activity.subject && !activity.snippet && !Object.keys(activity.fields).length) throw missing('subject');
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
      fields: Object.fromEntries(this.#own().map(({ key }) => [key, this.data.own?.[key]]).filter(([, value]) => value)),
    };
  }
}
customElements.define('activities-record-dialog', RecordDialog);
