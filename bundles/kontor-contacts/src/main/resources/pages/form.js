// The form of a contact: create and change, errors at their fields, nothing typed is ever lost.
import { html, nothing } from 'lit';
import { Once } from 'kontor/api.js';
import { draftOf, keepDraft } from 'kontor/drafts.js';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { Problem, fieldText, isAbort, otherFieldTexts, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';
import { changeContact, createContact, getContact } from './calls.js';

const LENGTHS = { firstName: 100, lastName: 100, company: 200, salutation: 40, jobTitle: 100 };
const ALL = [...Object.keys(LENGTHS), 'note'];

/** Whether somebody began to change this contact (null: to make a new one) and left without saving. */
export const hasDraft = (contact) => Boolean(draftOf(draftKey(contact)));

/** Fires `saved` with the answer of the server, and `left`. Without a `contact` it makes a new one. */
class ContactForm extends KontorElement {
  static properties = {
    contact: { attribute: false },
    data: { state: true },
    error: { state: true },
    theirs: { state: true },
    busy: { state: true },
  };

  #version = 0;
  #once = new Once();
  #untouched = '';

  connectedCallback() {
    super.connectedCallback();
    this.data = this.contact ? entered(this.contact) : { ...entered({}), points: [newPoint('EMAIL'), newPoint('PHONE')] };
    this.#untouched = JSON.stringify(this.data);
    this.#version = this.contact?.version;
    const draft = draftOf(draftKey(this.contact));
    if (draft) [this.data, this.#version] = [draft.data, draft.version];
    this.endWith(() => this.#keep());
  }

  firstUpdated() {
    this.querySelector('input[name=firstName]').focus();
  }

  view() {
    const others = otherFieldTexts(this.error, this.#shownFields(), 'contacts');
    return html`
      <form class="contact-form" novalidate @submit=${this.#save}>
        ${this.error ? this.#problem(others) : nothing}
        <div class="form-grid">
          ${['firstName', 'lastName', 'company'].map((name) => this.#line(name))}
          <fieldset class="wide"><legend>${t('contacts.points')}</legend>
            ${this.data.points.map((point, i) => this.#point(point, i))}
            <div class="chips">
              ${['PHONE', 'EMAIL'].map((kind) => html`<button type="button" class="small" @click=${() => this.#add(kind)}>
                ${icon('plus')} ${t(`contacts.kind.${kind}`)}</button>`)}
            </div>
          </fieldset>
          ${['salutation', 'jobTitle'].map((name) => this.#line(name))}
          ${this.#note()}
        </div>
        <div class="dialog-actions">
          <button type="button" @click=${this.#drop}>${t('action.cancel')}</button>
          <button class="primary" ?disabled=${this.busy}>${t('action.save')}</button>
        </div>
      </form>`;
  }

  #line(name) {
    const error = fieldText(this.error, name, 'contacts');
    return html`<div class="field ${name === 'company' ? 'wide' : ''}">
      <label for="contact-${name}">${t(`contacts.field.${name}`)}</label>
      <input id="contact-${name}" name=${name} dir="auto" maxlength=${LENGTHS[name] * 2} autocomplete="off" .value=${this.data[name]}
        aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `contact-${name}-error` : nothing}
        @input=${(event) => (this.data[name] = event.target.value)}>
      ${message(`contact-${name}-error`, error)}
    </div>`;
  }

  #point(point, i) {
    const error = this.#pointError(point, i);
    const kind = t(`contacts.kind.${point.kind}`);
    return html`<div class="point-line">
      <label class="point-kind" for="point-${i}">${kind}</label>
      <input id="point-${i}" dir="ltr" type=${point.kind === 'PHONE' ? 'tel' : 'email'} maxlength="400" autocomplete="off"
        .value=${point.value} aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? `point-${i}-error` : nothing} @input=${(event) => (point.value = event.target.value)}>
      <input class="point-label" dir="auto" maxlength="80" autocomplete="off" .value=${point.label}
        aria-label="${kind}: ${t('contacts.field.point-label')}" placeholder=${t('contacts.field.point-label')}
        @input=${(event) => (point.label = event.target.value)}>
      <button type="button" class="plain" aria-label=${t('contacts.point.remove', { kind, value: point.value })}
        @click=${() => this.#remove(point)}>${icon('trash')}</button>
      ${message(`point-${i}-error`, error)}
    </div>`;
  }

  // Empty lines aren't sent, so the server counts without them.
  #pointError(point, i) {
    if (!point.value.trim()) return null;
    const sentAs = `points[${this.#sentIndex(i)}]`;
    return fieldText(this.error, `${sentAs}.value`, 'contacts') ?? fieldText(this.error, `${sentAs}.label`, 'contacts');
  }

  #note() {
    const error = fieldText(this.error, 'note', 'contacts');
    return html`<div class="field wide">
      <label for="contact-note">${t('contacts.field.note')}</label>
      <textarea id="contact-note" dir="auto" .value=${this.data.note} aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? 'contact-note-error' : nothing}
        @input=${(event) => (this.data.note = event.target.value)}></textarea>
      ${message('contact-note-error', error)}
    </div>`;
  }

  #problem(others) {
    return html`<div class="notice danger" role="alert">
      <div>${icon('warning')} ${problemText(this.error, 'contacts')}
        ${others.map((text) => html`<br>${text}`)}
        ${this.theirs ? this.#differences() : nothing}</div>
      ${this.error.isStale && !this.theirs
        ? html`<button type="button" @click=${this.#takeNewVersion}>${t('contacts.stale.reload')}</button>`
        : nothing}
    </div>`;
  }

  #differences() {
    const changed = ALL.filter((name) => this.theirs[name] !== this.data[name]);
    const points = JSON.stringify(this.theirs.points) === JSON.stringify(sent(this.data).points.map(asPoint));
    return html`<p>${t('contacts.stale.kept')}</p>
      ${changed.length || !points ? html`<ul class="differences">
        ${changed.map((name) => html`<li>${t(`contacts.field.${name}`)}: <bdi>${this.theirs[name] || '–'}</bdi></li>`)}
        ${points ? nothing : html`<li>${t('contacts.points')}:
          <bdi>${this.theirs.points.map((point) => point.value).join(', ') || '–'}</bdi></li>`}
      </ul>` : nothing}`;
  }

  #shownFields() {
    const points = this.data.points.flatMap((_, i) => [`points[${this.#sentIndex(i)}].value`, `points[${this.#sentIndex(i)}].label`]);
    return [...ALL, ...points];
  }

  #sentIndex = (i) => this.data.points.slice(0, i).filter((point) => point.value.trim()).length;

  // Leaving by another way than "Abbrechen" loses nothing.
  #keep() {
    const isTouched = JSON.stringify(this.data) !== this.#untouched;
    keepDraft(draftKey(this.contact), isTouched ? { data: this.data, version: this.#version } : null);
  }

  #drop = () => {
    this.#untouched = JSON.stringify(this.data);
    this.dispatchEvent(new Event('left'));
  };

  #add(kind) {
    this.data = { ...this.data, points: [...this.data.points, newPoint(kind)] };
    this.updateComplete.then(() => this.querySelector(`#point-${this.data.points.length - 1}`).focus());
  }

  #remove(point) {
    this.data = { ...this.data, points: this.data.points.filter((one) => one !== point) };
  }

  #save = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      const data = sent(this.data, this.contact);
      const saved = this.contact ? await changeContact(this.contact.id, this.#version, data) : await createContact(data, this.#once.keyFor(data));
      this.#untouched = JSON.stringify(this.data);
      this.dispatchEvent(new CustomEvent('saved', { detail: saved }));
    } catch (error) {
      if (!isAbort(error)) this.#refused(error);
    }
    this.busy = false;
  };

  #refused(error) {
    this.error = error;
    this.theirs = null;
    this.updateComplete.then(() => (this.querySelector('[aria-invalid=true]') ?? this.querySelector('[role=alert] button'))?.focus());
  }

  // Takes over the stored version but keeps what was typed, and shows what the others have there now.
  #takeNewVersion = async () => {
    try {
      const stored = await getContact(this.contact.id, this.signal);
      this.#version = stored.version;
      this.contact = stored;
      this.theirs = entered(stored);
    } catch (error) {
      if (!isAbort(error)) this.error = error instanceof Problem ? error : new Problem({ code: 'broken' });
    }
  };
}
customElements.define('contacts-form', ContactForm);

const draftKey = (contact) => `contacts.form.${contact?.id ?? 'new'}`;

const message = (id, text) => (text ? html`<span class="field-error" id=${id}>${text}</span>` : nothing);

const newPoint = (kind) => ({ kind, value: '', label: '' });

const asPoint = ({ kind, value, label }) => ({ kind, value: value ?? '', label: label ?? '' });

const entered = (contact) => ({
  ...Object.fromEntries(ALL.map((name) => [name, contact[name] ?? ''])),
  points: (contact.points ?? []).map(asPoint),
});

const sent = (data, contact) => ({
  ...Object.fromEntries(ALL.map((name) => [name, (name === 'note' ? data[name] : data[name].trim()) || null])),
  team: contact?.team ?? null,
  points: data.points.filter((point) => point.value.trim()).map((point) => ({
    kind: point.kind, value: point.value.trim(), label: point.label.trim() || null })),
});
