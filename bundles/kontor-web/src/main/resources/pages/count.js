// A number beside a word, loaded by itself and kept up to date; without the number the word still stands.
import { html } from 'lit';
import { KontorElement } from './element.js';
import { number } from './formats.js';
import { Loader } from './loading.js';

const CALM = 500;

class Count extends KontorElement {
  static properties = { load: { attribute: false }, on: { attribute: false } };

  #loader = new Loader(this, (signal) => this.load(signal));
  #timer = null;

  connectedCallback() {
    super.connectedCallback();
    this.live(this.on ?? [], () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#loader.run(), CALM);
    });
    this.endWith(() => clearTimeout(this.#timer));
    this.#loader.run();
  }

  view() {
    const count = this.#loader.data;
    return count ? html`<span class="count">${number(count)}</span>` : '';
  }
}
customElements.define('kontor-count', Count);
