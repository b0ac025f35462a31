// What the forms of contacts and clients have in common: errors at their fields, and nothing typed is ever lost.
import { html, nothing } from 'lit';
import { Once } from 'kontor/api.js';
import { draftOf, keepDraft } from 'kontor/drafts.js';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { Problem, fieldText, isAbort, otherFieldTexts, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';
import { asEntered, asSent, newPoint, pointFields } from './points.js';

/** Whether somebody began to change this thing and left without saving. */
export const hasDraft = (name, stored) => Boolean(draftOf(draftKey(name, stored)));

const draftKey = (name, stored) => `contacts.${name}.${stored?.id ?? 'new'}`;

/**
 * A form; fires `saved` with the answer of the server, and `left`. Without a `stored` thing it makes a new one.
 * Subclasses have a `name`, the `lengths` of their lines, where their `words` begin, `fields()` to show, and the calls
 * `create`, `change` and `read`.
 */
export class Form extends KontorElement {
  static properties = {
    stored: { attribute: false },
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
    this.data = this.entered(this.stored ?? {});
    if (!this.stored) this.data.points = [newPoint('EMAIL'), newPoint('PHONE')];
    this.#untouched = JSON.stringify(this.data);
    this.#version = this.stored?.version;
    const draft = draftOf(draftKey(this.name, this.stored));
    if (draft) [this.data, this.#version] = [draft.data, draft.version];
    this.endWith(() => this.#keep());
  }

  firstUpdated() {
    this.querySelector('input').focus();
  }

  view() {
    return html`
      <form class="entity-form" novalidate @submit=${this.#save}>
        ${this.error ? this.#problem() : nothing}
        <div class="form-grid">${this.fields()}</div>
        <div class="dialog-actions">
          <button type="button" @click=${this.#drop}>${t('action.cancel')}</button>
          <button class="primary" ?disabled=${this.busy}>${t('action.save')}</button>
        </div>
      </form>`;
  }

  /** What is entered of a stored thing. */
  entered(stored) {
    return {
      ...Object.fromEntries(this.names.map((name) => [name, stored[name] ?? ''])),
      points: (stored.points ?? []).map(asEntered),
    };
  }

  /** What is sent of what was entered. */
  sent(data) {
    return {
      ...Object.fromEntries(this.names.map((name) => [name, this.textSent(name, data[name])])),
      points: asSent(data.points),
    };
  }

  textSent(name, text) {
    return text.trim() || null;
  }

  /** What the others have stored in a way that differs from what was entered: `[name, value]` each. */
  differences(theirs) {
    const points = JSON.stringify(theirs.points) === JSON.stringify(asSent(this.data.points).map(asEntered));
    return [
      ...this.names.filter((name) => theirs[name] !== this.data[name]).map((name) => [this.label(name), theirs[name]]),
      ...(points ? [] : [[t('contacts.points'), theirs.points.map((point) => point.value).join(', ')]]),
    ];
  }

  get names() {
    return Object.keys(this.lengths);
  }

  label(name) {
    return t(`${this.words}.field.${name}`);
  }

  /** A field of one line; `attributes` are a `hint` and whether it is `wide`. */
  line(name, { wide = false, hint } = {}) {
    return this.#field(name, wide, hint, (id, error) => html`<input id=${id} name=${name} dir="auto"
      maxlength=${this.lengths[name] * 2} autocomplete="off" .value=${this.data[name]} aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${id}-error` : hint ? `${id}-hint` : nothing}
      @input=${(event) => (this.data[name] = event.target.value)}>`);
  }

  text(name) {
    return this.#field(name, true, null, (id, error) => html`<textarea id=${id} dir="auto" .value=${this.data[name]}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `${id}-error` : nothing}
      @input=${(event) => (this.data[name] = event.target.value)}></textarea>`);
  }

  points() {
    return html`<contacts-points class="wide" .points=${this.data.points} .error=${this.error}
      @changed=${(event) => (this.data = { ...this.data, points: event.detail })}></contacts-points>`;
  }

  #field(name, wide, hint, control) {
    const id = `${this.name}-${name}`;
    const error = fieldText(this.error, name, this.words);
    return html`<div class="field ${wide ? 'wide' : ''}">
      <label for=${id}>${this.label(name)}</label>
      ${control(id, error)}
      ${error ? html`<span class="field-error" id="${id}-error">${error}</span>` : nothing}
      ${hint && !error ? html`<span id="${id}-hint">${hint}</span>` : nothing}
    </div>`;
  }

  #problem() {
    const others = otherFieldTexts(this.error, [...this.shown, ...pointFields(this.data.points)], this.words);
    return html`<div class="notice danger" role="alert">
      <div>${icon('warning')} ${problemText(this.error, this.words)}
        ${others.map((text) => html`<br>${text}`)}
        ${this.theirs ? this.#differences() : nothing}</div>
      ${this.error.isStale && !this.theirs
        ? html`<button type="button" @click=${this.#takeNewVersion}>${t('contacts.stale.reload')}</button>`
        : nothing}
    </div>`;
  }

  #differences() {
    const differences = this.differences(this.theirs);
    return html`<p>${t('contacts.stale.kept')}</p>
      ${differences.length ? html`<ul class="differences">${differences.map(([name, value]) =>
        html`<li>${name}: <bdi>${value || '–'}</bdi></li>`)}</ul>` : nothing}`;
  }

  /** The fields that have a place of their own for what is wrong with them. */
  get shown() {
    return this.names;
  }

  // Leaving by another way than "Abbrechen" loses nothing.
  #keep() {
    const isTouched = JSON.stringify(this.data) !== this.#untouched;
    keepDraft(draftKey(this.name, this.stored), isTouched ? { data: this.data, version: this.#version } : null);
  }

  #drop = () => {
    this.#untouched = JSON.stringify(this.data);
    this.dispatchEvent(new Event('left', { bubbles: true }));
  };

  #save = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      const data = this.sent(this.data);
      const saved = this.stored ? await this.change(this.stored.id, this.#version, data) : await this.create(data, this.#once.keyFor(data));
      this.#untouched = JSON.stringify(this.data);
      this.dispatchEvent(new CustomEvent('saved', { detail: saved, bubbles: true }));
    } catch (error) {
      if (!isAbort(error)) this.#refused(error);
    }
    this.busy = false;
  };

  #refused(error) {
    this.error = error;
    this.theirs = null;
    this.updateComplete.then(() =>
      (this.querySelector('[aria-invalid=true], [data-invalid]') ?? this.querySelector('[role=alert] button'))?.focus());
  }

  // Takes over the stored version but keeps what was typed, and shows what the others have there now.
  #takeNewVersion = async () => {
    try {
      const stored = await this.read(this.stored.id, this.signal);
      this.#version = stored.version;
      this.stored = stored;
      this.theirs = this.entered(stored);
      this.updateComplete.then(() => this.querySelector('button.primary')?.focus());
    } catch (error) {
      if (!isAbort(error)) this.error = error instanceof Problem ? error : new Problem({ code: 'broken' });
    }
  };
}
