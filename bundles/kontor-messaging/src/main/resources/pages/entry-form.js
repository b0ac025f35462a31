// What an entry says, to whom, and what it belongs to. Leaving without saving loses nothing.
import { html, nothing } from 'lit';
import { Once } from 'kontor/api.js';
import { draftOf, keepDraft } from 'kontor/drafts.js';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { fieldText, isAbort, otherFieldTexts, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';
import { toast } from 'kontor/toast.js';
import { changeEntry, createEntry } from './calls.js';
import './entry-cases.js';
import './entry-recipients.js';
import { asRich } from './rich-text.js';

const EMPTY = { matchcode: null, text: null, rich: false, category: null, recipients: [], cases: [], mainCase: null,
  privateEntry: false, team: null };
const SHOWN = ['matchcode', 'text', 'category', 'team', 'recipients', 'cases'];

class EntryForm extends KontorElement {
  static properties = {
    stored: { attribute: false },
    choices: { attribute: false },
    cases: { attribute: false },
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

  /** Sent, or somebody else's: only cases can be changed, or nothing. */
  get #isFixed() {
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
    this.#base = entered(this.stored?.data);
    this.data = this.#base;
    this.#version = this.stored?.version ?? null;
    this.error = null;
  }

  view() {
    const shown = this.error ? otherFieldTexts(this.error, SHOWN, 'messaging') : [];
    return html`<form class="form-grid entry-form" novalidate @submit=${this.#submit} @keydown=${this.#keyed}>
      ${this.error ? html`<div class="notice danger wide" role="alert"><span>${icon('warning')} ${problemText(this.error, 'messaging')}
        ${shown.map((text) => html`<br>${text}`)}</span>
        ${this.error.isStale ? html`<button type="button" @click=${this.#takeTheirs}>${t('messaging.stale.take')}</button>` : nothing}</div>` : nothing}
      ${this.#field('matchcode', (id, problem) => html`<input id=${id} dir="auto" maxlength="1000" autocomplete="off"
        .value=${this.data.matchcode ?? ''} ?readonly=${this.#isFixed} aria-invalid=${problem}
        @input=${(event) => this.#set({ matchcode: event.target.value || null })}>`, 'wide')}
      ${this.#choice('category', (this.choices?.categories ?? []).filter((one) => one.active || one.id === this.data.category))}
      ${this.#choice('team', (this.choices?.teams ?? []).filter((one) => one.own || one.id === this.data.team))}
      <messaging-recipients class="wide" .recipients=${this.data.recipients} .users=${this.choices?.users ?? []}
        .fixed=${this.#isFixed} .error=${this.error} @changed=${(event) => this.#set({ recipients: event.detail })}></messaging-recipients>
      ${this.#text()}
      <messaging-cases class="wide" .cases=${this.data.cases} .mainCase=${this.data.mainCase} .known=${this.cases ?? []}
        .contacts=${this.data.recipients.map((one) => one.contact).filter(Boolean)} .fixed=${!this.mayChange} .error=${this.error}
        @changed=${(event) => this.#set(event.detail)}></messaging-cases>
      <label class="check wide"><input type="checkbox" name="private" .checked=${this.data.privateEntry} ?disabled=${this.#isFixed}
        @change=${(event) => this.#set({ privateEntry: event.target.checked })}> <span>${t('messaging.private')}
        <span class="muted">${t('messaging.private.hint')}</span></span></label>
      ${this.mayChange ? html`<div class="dialog-actions wide">
        ${this.touched ? html`<span class="muted" role="status">${t('messaging.unsaved')}</span>
          <button type="button" @click=${this.#drop}>${t('messaging.discard')}</button>` : nothing}
        <button class="primary" ?disabled=${this.busy}>${t('action.save')}</button>
      </div>` : nothing}
    </form>`;
  }

  #field(name, control, width = '') {
    const problem = fieldText(this.error, name, 'messaging');
    return html`<div class="field ${width}">
      <label for="entry-${name}">${t(`messaging.field.${name}`)}</label>
      ${control(`entry-${name}`, problem ? 'true' : 'false')}
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
    </div>`;
  }

  #choice(name, offered) {
    return this.#field(name, (id, problem) => html`<select id=${id} ?disabled=${this.#isFixed} aria-invalid=${problem}
      @change=${(event) => this.#set({ [name]: event.target.value || null })}>
      <option value="" ?selected=${!this.data[name]}>${t(`messaging.field.${name}.none`)}</option>
      ${offered.map((one) => html`<option value=${one.id} ?selected=${one.id === this.data[name]}>${one.name}</option>`)}
    </select>`);
  }

  #text() {
    const problem = fieldText(this.error, 'text', 'messaging');
    return html`<div class="field wide">
      <div class="entry-text-head"><label id="entry-text-label" for="entry-text">${t('messaging.field.text')}</label>
        ${this.#isFixed ? nothing : html`<button type="button" class="small" data-rich aria-pressed=${String(this.data.rich)}
          @click=${this.#switchFormats}>${t('messaging.format')}</button>`}</div>
      ${this.data.rich
        ? html`<messaging-rich-text .value=${this.data.text ?? ''} .label=${t('messaging.field.text')} ?locked=${this.#isFixed}
            @changed=${(event) => this.#set({ text: event.detail || null })}></messaging-rich-text>`
        : html`<textarea id="entry-text" rows="10" dir="auto" .value=${this.data.text ?? ''} ?readonly=${this.#isFixed}
            aria-invalid=${problem ? 'true' : 'false'} @input=${(event) => this.#set({ text: event.target.value || null })}></textarea>`}
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
    </div>`;
  }

  #switchFormats = () => {
    const { rich, text } = this.data;
    if (!rich) {
      this.#set({ rich: true, text: text === null ? null : asRich(text) });
      return;
    }
    const plain = this.querySelector('messaging-rich-text').plain;
    this.#set({ rich: false, text: plain.trim() ? plain : null });
    if (text) toast(t('messaging.format.gone'), { action: { text: t('action.undo'), run: () => this.#set({ rich, text }) } });
  };

  #set(changed) {
    this.data = { ...this.data, ...changed };
  }

  #draftKey = () => `messaging.entry.${this.stored?.id ?? 'new'}`;

  #keyed = (event) => {
    if (event.key !== 's' && event.key !== 'Enter') return;
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };

  #drop = () => {
    this.#take();
  };

  /** Somebody else's version is the one to go on from; what was typed stays. */
  #takeTheirs = () => {
    this.#version = this.stored.version;
    this.#base = entered(this.stored.data);
    this.error = null;
    this.dispatchEvent(new Event('reload'));
  };

  /** Shows what keeps the entry from going out. */
  refuse(problem) {
    this.error = problem;
    this.updateComplete.then(() => this.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' }));
  }

  /** The entry as it is stored now, saved before if something was typed; null when that was refused. */
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
        ? await changeEntry(this.stored.id, this.#version, this.data)
        : await createEntry(this.data, this.#once.keyFor(this.data));
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
customElements.define('messaging-entry-form', EntryForm);

/** What null or empty is left out by the server stands here all the same. */
const entered = (data = {}) => ({ ...EMPTY, ...data, recipients: data?.recipients ?? [], cases: data?.cases ?? [] });
