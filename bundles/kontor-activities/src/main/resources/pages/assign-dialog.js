// "Zuordnen": finds the contact that something belongs to.
import { html, nothing } from 'lit';
import { DialogElement } from 'kontor/dialogs.js';
import { icon } from 'kontor/icons.js';
import { moveFocus } from 'kontor/keys.js';
import { Loader } from 'kontor/loading.js';
import { empty, failure, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { findContacts } from './calls.js';

const TYPING = 150;

class AssignDialog extends DialogElement {
  static properties = { text: { attribute: false }, candidates: { attribute: false } };

  #found = new Loader(this, (signal, text) => findContacts(text, signal));
  #typing = null;

  get heading() {
    return t('activities.assign.title');
  }

  connectedCallback() {
    super.connectedCallback();
    this.endWith(() => clearTimeout(this.#typing));
    this.#found.run(this.text ?? '');
  }

  content() {
    return html`
      <form class="search wide" @keydown=${this.#arrows} @submit=${(event) => {
        event.preventDefault();
        this.querySelector('.assign-choices button')?.click();
      }}>
        ${icon('search')}
        <input type="search" autofocus maxlength="200" autocomplete="off" .value=${this.text ?? ''}
          aria-label=${t('activities.assign.search')} placeholder=${t('activities.assign.search')}
          @input=${(event) => this.#type(event.target.value)}>
      </form>
      <div class="assign-choices" @keydown=${this.#arrows}>${this.#choices()}</div>`;
  }

  #choices() {
    if (this.#found.error) return failure(this.#found.error, () => this.#found.run(this.text ?? ''), 'activities');
    if (!this.#found.data) return skeleton(6);
    const found = this.#found.data.items ?? [];
    if (!found.length) return empty(t('activities.assign.none'), t('activities.assign.none.hint'));
    return html`<ul aria-busy=${String(this.#found.busy)}>${found.map((contact) => html`
      <li><button type="button" class="plain" @click=${() => this.close(contact)}>
        <bdi>${contact.displayName}</bdi>
        <span class="muted">${[contact.company, contact.email, contact.phone].filter(Boolean).map((text, i) =>
          html`${i ? ' · ' : nothing}<bdi>${text}</bdi>`)}</span>
      </button></li>`)}</ul>`;
  }

  #type(text) {
    this.text = text;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#found.run(text.trim()), TYPING);
  }

  #arrows = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    moveFocus(this, '.assign-choices button', step);
  };
}
customElements.define('activities-assign-dialog', AssignDialog);
