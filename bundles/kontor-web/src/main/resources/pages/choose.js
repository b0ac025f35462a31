// A dialog that finds one thing by words: search as you type, arrows move, Enter takes.
import { html, nothing } from 'lit';
import { DialogElement, openDialog } from './dialogs.js';
import { icon } from './icons.js';
import { moveFocus } from './keys.js';
import { Loader } from './loading.js';
import { empty, failure, skeleton } from './states.js';

const TYPING = 150;

class ChooseDialog extends DialogElement {
  static properties = { asked: { attribute: false } };

  #found = new Loader(this, (signal, text) => this.asked.find(text, signal));
  #text = '';
  #sought = null;
  #typing = null;

  get heading() {
    return this.asked.question;
  }

  connectedCallback() {
    super.connectedCallback();
    this.endWith(() => clearTimeout(this.#typing));
    this.#search();
  }

  content() {
    return html`
      <form class="search" @keydown=${this.#arrows} @submit=${this.#first}>
        ${icon('search')}
        <input type="search" autofocus maxlength="200" autocomplete="off" aria-label=${this.asked.search}
          placeholder=${this.asked.search} @input=${(event) => this.#type(event.target.value)}>
      </form>
      <div class="choices" @keydown=${this.#arrows}>${this.#choices()}</div>`;
  }

  #choices() {
    if (this.#found.error) return failure(this.#found.error, this.#search, this.asked.module);
    if (!this.#found.data) return skeleton(6);
    const found = (this.#found.data.items ?? []).filter((one) => one.id !== this.asked.without);
    if (!found.length) return empty(this.asked.none, this.asked.hint);
    return html`<ul aria-busy=${String(this.#found.busy)}>${found.map((one) => html`
      <li><button type="button" class="plain" @click=${() => this.close(one)}>
        <bdi>${this.asked.name(one)}</bdi>
        <span class="muted">${this.asked.notes(one).filter(Boolean).map((text, i) =>
          html`${i ? ' · ' : nothing}<bdi>${text}</bdi>`)}</span>
      </button></li>`)}</ul>`;
  }

  #type(text) {
    this.#text = text.trim();
    clearTimeout(this.#typing);
    this.#typing = setTimeout(this.#search, TYPING);
  }

  #search = () => {
    this.#sought = this.#text;
    return this.#found.run(this.#text);
  };

  // The first of what was typed, also when that isn't found yet: never of what was found before.
  #first = async (event) => {
    event.preventDefault();
    clearTimeout(this.#typing);
    const wanted = this.#text;
    if (this.#sought !== wanted || this.#found.busy) await this.#search();
    await this.updateComplete;
    if (this.#text === wanted && !this.#found.busy && !this.#found.error) this.querySelector('.choices button')?.click();
  };

  #arrows = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    moveFocus(this, '.choices button', step);
  };
}
customElements.define('kontor-choose', ChooseDialog);

/**
 * The thing that the user chooses, or undefined.
 *
 * @param asked `question`, `search` (what the field is called), `none` and `hint` (when nothing is found), `find`
 *   (called with the text and a signal, gives `{items}`), `name` and `notes` of an item, `module`, and `without`: the
 *   id of what is not to be offered
 */
export const choose = (asked) => openDialog('kontor-choose', { asked });
