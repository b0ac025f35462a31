// The buttons by which an entry goes out; one that can't be used says why.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { failureNotice } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { WAYS, wayIcon } from './entry-words.js';

// What the entry itself lacks may have been typed meanwhile: it is saved first, and then the server says.
const FINAL = ['forbidden', 'already-sent', 'received', 'no-service'];

class EntryWays extends KontorElement {
  static properties = { ways: { attribute: false }, busy: { attribute: false }, error: { attribute: false } };

  view() {
    const states = new Map((this.ways ?? []).map((state) => [state.way, state]));
    const withReason = WAYS.map((way) => states.get(way)).filter((state) => state?.reason);
    return html`<section class="entry-ways" aria-label=${t('messaging.send')}>
      ${this.error && !this.ways ? failureNotice(this.error, null, 'messaging') : nothing}
      <div class="chips">
        ${WAYS.map((way) => this.#button(way, states.get(way)))}
        <button type="button" class="plain" aria-keyshortcuts="v" ?disabled=${this.busy}
          @click=${() => this.dispatchEvent(new Event('previewed'))}>${t('messaging.preview')}</button>
      </div>
      ${withReason.length ? html`<ul class="way-reasons muted">${withReason.map((state) => html`<li id="way-${state.way}"
        >${t(`messaging.way.${state.way}`)}: ${t(`messaging.reason.${state.reason}`)}</li>`)}</ul>` : nothing}
    </section>`;
  }

  #button(way, state) {
    const isOut = !state || FINAL.includes(state.reason);
    return html`<button type="button" data-way=${way} ?disabled=${this.busy || isOut}
      aria-describedby=${state?.reason ? `way-${way}` : nothing}
      @click=${() => this.dispatchEvent(new CustomEvent('wished', { detail: way }))}>
      ${wayIcon(way)} ${t(`messaging.send.${way}`)}</button>`;
  }
}
customElements.define('messaging-entry-ways', EntryWays);
