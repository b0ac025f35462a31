// A form of something that is stored under a version: what was typed stays when one leaves, and when it is refused.
import { html, nothing } from 'lit';
import { Once } from 'kontor/api.js';
import { draftOf, keepDraft } from 'kontor/drafts.js';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { fieldText, isAbort, otherFieldTexts, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';

/**
 * Subclasses have a `kind` (the beginning of ids and drafts), `shown` (the fields that say their own problems), `entered`
 * (makes the form's data of what is stored, or of undefined), `create(data, key)` and `change(id, version, data)`.
 * Fires `saved` with what is stored then, and `reload` when somebody else has stored something else.
 */
export class KeptForm extends KontorElement {
  static properties = {
    stored: { attribute: false },
    mayChange: { attribute: false },
    data: { state: true },
    error: { state: true },
    busy: { state: true },
  };

  #once = new Once();
  #base = null;
  #version = null;

  connectedCallback() {
    super.connectedCallback();
    this.endWith(() => keepDraft(this.#draftKey(), this.touched ? { data: this.data, version: this.#version } : null));
  }

  get touched() {
    return this.data !== undefined && JSON.stringify(this.data) !== JSON.stringify(this.#base);
  }

  /** Sent, or somebody else's. */
  get isFixed() {
    return !this.mayChange || Boolean(this.stored?.locked);
  }

  // A newer version is taken over as long as nothing was typed; else saving tells of it.
  willUpdate(changed) {
    if (!changed.has('stored')) return;
    if (this.data === undefined) this.#begin();
    else if (this.stored && this.stored.version !== this.#version && (!this.touched || this.stored.locked)) this.#take();
  }

  #begin() {
    this.#take();
    const draft = draftOf(this.#draftKey());
    if (!draft || this.stored?.locked) return;
    this.data = draft.data;
    this.#version = draft.version;
  }

  #take() {
    this.#base = this.entered(this.stored?.data);
    this.data = this.#base;
    this.#version = this.stored?.version ?? null;
    this.error = null;
  }

  view() {
    const others = this.error ? otherFieldTexts(this.error, this.shown, 'messaging') : [];
    return html`<form class="form-grid entry-form" novalidate @submit=${this.#submit} @keydown=${this.#keyed}>
      ${this.error ? html`<div class="notice danger wide" role="alert"><span>${icon('warning')} ${problemText(this.error, 'messaging')}
        ${others.map((text) => html`<br>${text}`)}</span>
        ${this.error.isStale ? html`<button type="button" @click=${this.#takeTheirs}>${t('messaging.stale.take')}</button>` : nothing}</div>` : nothing}
      ${this.fields()}
      ${this.mayChange ? html`<div class="dialog-actions wide">
        ${this.touched ? html`<span class="muted" role="status">${t('messaging.unsaved')}</span>
          <button type="button" @click=${() => this.#take()}>${t('messaging.discard')}</button>` : nothing}
        <button class="primary" ?disabled=${this.busy}>${t('action.save')}</button>
      </div>` : nothing}
    </form>`;
  }

  /** A field with its name and what is wrong with it; `control` is called with the id and whether it is invalid. */
  field(name, control, width = '') {
    const problem = fieldText(this.error, name, 'messaging');
    return html`<div class="field ${width}">
      <label for="${this.kind}-${name}">${t(`messaging.field.${name}`)}</label>
      ${control(`${this.kind}-${name}`, problem ? 'true' : 'false')}
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
    </div>`;
  }

  line(name, max) {
    return this.field(name, (id, problem) => html`<input id=${id} dir="auto" maxlength=${max} autocomplete="off"
      .value=${this.data[name] ?? ''} ?readonly=${this.isFixed} aria-invalid=${problem}
      @input=${(event) => this.set({ [name]: event.target.value || null })}>`, 'wide');
  }

  choice(name, offered) {
    return this.field(name, (id, problem) => html`<select id=${id} ?disabled=${this.isFixed} aria-invalid=${problem}
      @change=${(event) => this.set({ [name]: event.target.value || null })}>
      <option value="" ?selected=${!this.data[name]}>${t(`messaging.field.${name}.none`)}</option>
      ${offered.map((one) => html`<option value=${one.id} ?selected=${one.id === this.data[name]}>${one.name}</option>`)}
    </select>`);
  }

  text() {
    return html`<messaging-text-field class="wide" .kind=${this.kind} .text=${this.data.text} .rich=${this.data.rich}
      .fixed=${this.isFixed} .error=${this.error} @changed=${(event) => this.set(event.detail)}></messaging-text-field>`;
  }

  set(changed) {
    this.data = { ...this.data, ...changed };
  }

  #draftKey = () => `messaging.${this.kind}.${this.stored?.id ?? 'new'}`;

  #keyed = (event) => {
    if (event.key !== 's' && event.key !== 'Enter') return;
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };

  /** Somebody else's version is the one to go on from; what was typed stays. */
  #takeTheirs = () => {
    this.#version = this.stored.version;
    this.#base = this.entered(this.stored.data);
    this.error = null;
    this.dispatchEvent(new Event('reload'));
  };

  /** Shows what keeps it from going out. */
  refuse(problem) {
    this.error = problem;
    this.updateComplete.then(() => this.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' }));
  }

  /** As it is stored now, saved before if something was typed; null when that was refused. */
  async saveIfTouched() {
    return this.touched || !this.stored ? this.#save() : this.stored;
  }

  #submit = (event) => {
    event.preventDefault();
    this.#save();
  };

  async #save() {
    if (this.busy || !this.mayChange) return null;
    this.busy = true;
    try {
      const saved = this.stored
        ? await this.change(this.stored.id, this.#version, this.data)
        : await this.create(this.data, this.#once.keyFor(this.data));
      keepDraft(this.#draftKey(), null);
      this.stored = saved;
      this.#take();
      this.dispatchEvent(new CustomEvent('saved', { detail: saved }));
      return saved;
    } catch (error) {
      if (!isAbort(error)) this.refuse(error);
      if (error.isStale) this.dispatchEvent(new Event('reload'));
      return null;
    } finally {
      this.busy = false;
    }
  }
}
