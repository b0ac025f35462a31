// Writing a note: by hand, or from the predefined ones. What was typed stays until it is saved.
import { html, nothing } from 'lit';
import { Once } from 'kontor/api.js';
import { draftOf, keepDraft } from 'kontor/drafts.js';
import { KontorElement } from 'kontor/element.js';
import { addKeys } from 'kontor/keys.js';
import { Loader } from 'kontor/loading.js';
import { fieldText, isAbort, problemText } from 'kontor/problems.js';
import { failureNotice } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { fillTemplate, listTemplates, saveNote } from './calls.js';

const BY_NUMBER = 9;

class NoteForm extends KontorElement {
  static properties = {
    lead: { attribute: false },
    holder: { attribute: false },
    error: { state: true },
    busy: { state: true },
    data: { state: true },
  };

  #templates = new Loader(this, (signal) => listTemplates(signal));
  #once = new Once();

  connectedCallback() {
    super.connectedCallback();
    this.data = draftOf(this.#draftKey()) ?? { text: '', templates: [] };
    this.#templates.run();
    this.endWith(addKeys({
      n: { label: 'leadflow.note', run: () => this.querySelector('textarea')?.focus() },
      v: { label: 'leadflow.templates', run: () => this.querySelector('.lead-templates button')?.focus() },
      ...Object.fromEntries(Array.from({ length: BY_NUMBER }, (none, at) =>
        [String(at + 1), { label: 'leadflow.template-by-number', run: () => this.#pickAt(at) }])),
    }));
  }

  view() {
    const problem = fieldText(this.error, 'text', 'leadflow') ?? fieldText(this.error, 'template', 'leadflow');
    return html`
      ${this.holder ? nothing : this.#choice()}
      <form class="lead-note" novalidate @submit=${this.#save}>
        ${this.#notice()}
        <label for="lead-note">${t('leadflow.note')}</label>
        <textarea id="lead-note" dir="auto" rows="6" maxlength="4000" aria-keyshortcuts="n" .value=${this.data.text}
          ?readonly=${Boolean(this.holder)} aria-invalid=${problem ? 'true' : 'false'} @input=${this.#typed} @keydown=${this.#keyed}></textarea>
        ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
        <div class="dialog-actions"><button class="primary" ?disabled=${this.busy || this.holder}>${t('leadflow.note.save')}</button></div>
      </form>`;
  }

  /** Whoever comes late is told who was first; what they wrote stays. */
  #notice() {
    if (this.holder) {
      const key = this.data.text ? 'leadflow.problem.conflict.reserved' : 'leadflow.held';
      return html`<p class="notice danger" role="alert">${t(key, { holder: this.holder })}</p>`;
    }
    return this.error ? html`<p class="notice danger" role="alert">${problemText(this.error, 'leadflow')}</p>` : nothing;
  }

  #choice() {
    const templates = this.#templates.data ?? [];
    return html`<div class="lead-templates" role="group" aria-label=${t('leadflow.templates')}>
      ${this.#templates.error ? failureNotice(this.#templates.error, () => this.#templates.run(), 'leadflow') : nothing}
      ${templates.map((template, at) => html`<button type="button" class="small" aria-keyshortcuts=${at < BY_NUMBER ? at + 1 : nothing}
        title=${(template.missingLabels ?? []).length ? t('leadflow.template.broken') : nothing}
        @click=${() => this.#pick(template)}>${at < BY_NUMBER ? `${at + 1} ` : nothing}<bdi>${template.title}</bdi></button>`)}
    </div>`;
  }

  #pickAt(at) {
    if (this.holder) return;
    const template = (this.#templates.data ?? [])[at];
    if (template) this.#pick(template);
  }

  async #pick(template) {
    try {
      const { text } = await fillTemplate(template.id, this.lead.contact);
      const before = this.data.text.trim();
      this.#keep({
        text: before ? `${before}\n${text}` : text,
        templates: [...new Set([...this.data.templates, template.id])],
      });
      await this.updateComplete;
      this.querySelector('textarea').focus();
    } catch (error) {
      if (!isAbort(error)) toastProblem(error, 'leadflow');
    }
  }

  #typed = (event) => this.#keep({ ...this.data, text: event.target.value });

  #keyed = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit();
  };

  #keep(data) {
    this.data = data;
    keepDraft(this.#draftKey(), data.text ? data : null);
  }

  #draftKey = () => `leadflow.note.${this.lead.contact}`;

  #save = async (event) => {
    event.preventDefault();
    if (this.busy || this.holder) return;
    this.busy = true;
    try {
      const note = { text: this.data.text, templates: this.data.templates };
      const saved = await saveNote(this.lead.contact, note, this.#once.keyFor(note));
      this.#keep({ text: '', templates: [] });
      this.error = null;
      (saved.warnings ?? []).forEach((warning) => toast(t(`leadflow.warning.${warning}`)));
      this.dispatchEvent(new CustomEvent('saved', { bubbles: true }));
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
    this.busy = false;
  };
}
customElements.define('leadflow-note-form', NoteForm);
