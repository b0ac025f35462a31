// When a contact and we have spoken, and how often lately, above its timeline.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { date, number, relative, time } from 'kontor/formats.js';
import { Loader } from 'kontor/loading.js';
import { t } from 'kontor/texts.js';
import { lastContact } from './calls.js';
import { typeName } from './entries.js';

const CALM = 300;

class LastContact extends KontorElement {
  static properties = { contact: { attribute: false }, on: { attribute: false } };

  #asked = null;
  #timer = null;
  #loader = new Loader(this, (signal) => lastContact(this.contact, signal));

  connectedCallback() {
    super.connectedCallback();
    this.live(this.on, () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#loader.run(), CALM);
    });
    this.endWith(() => clearTimeout(this.#timer));
  }

  willUpdate() {
    if (this.contact === this.#asked) return;
    this.#asked = this.contact;
    this.#loader.data = undefined;
    this.#loader.run();
  }

  // Beside the timeline, which says it when something fails or there is nothing yet.
  view() {
    const { first, incoming, outgoing, lately } = this.#loader.data ?? {};
    if (!first) return nothing;
    return html`<dl class="last-contact" aria-label=${t('activities.last-contact')}>
      ${fact('incoming', incoming, relative)} ${fact('outgoing', outgoing, relative)}
      <div data-fact="lately"><dt>${t('activities.last-contact.lately')}</dt><dd>${number(lately)}</dd></div>
      ${fact('first', first, date)}
    </dl>`;
  }
}
customElements.define('activities-last-contact', LastContact);

const fact = (name, contacted, shown) => html`<div data-fact=${name}><dt>${t(`activities.last-contact.${name}`)}</dt>
  <dd>${contacted ? html`${time(contacted.at, shown)}, ${typeName(contacted.type)}` : t('activities.last-contact.never')}</dd></div>`;
