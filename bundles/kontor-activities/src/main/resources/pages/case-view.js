// An entry that points to a case of the host: its first words, and the way to the case on the host's own pages.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { webLink } from 'kontor/links.js';
import { Loader } from 'kontor/loading.js';
import { t } from 'kontor/texts.js';
import { sourcePage } from './calls.js';

class CaseView extends KontorElement {
  static properties = { entry: { attribute: false } };

  // without an answer the entry is shown all the same
  #page = new Loader(this, (signal) => sourcePage(this.entry.id, signal));

  connectedCallback() {
    super.connectedCallback();
    this.#page.run();
  }

  view() {
    const address = webLink(this.#page.data?.address);
    return html`
      ${this.entry.snippet ? html`<p class="entry-text" dir="auto">${this.entry.snippet}</p>` : nothing}
      ${address ? html`<p><a href=${address} rel="noreferrer">${t('activities.case.open')}</a></p>` : nothing}`;
  }
}
customElements.define('activities-case-view', CaseView);
