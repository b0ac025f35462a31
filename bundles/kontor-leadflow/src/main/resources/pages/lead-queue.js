// What comes next in the agent's queue; what others reserve vanishes by itself.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { SliceLoader } from 'kontor/loading.js';
import { href } from 'kontor/router.js';
import { failure, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { CHANGED, listQueue } from './calls.js';

const SIZE = 10;
const CALM = 300;

class LeadQueue extends KontorElement {
  static properties = { shown: {} };

  #timer = null;
  #leads = new SliceLoader(this, ({ cursor, signal }) => listQueue({ size: SIZE, cursor }, signal), 'contact');

  connectedCallback() {
    super.connectedCallback();
    this.live([...CHANGED, 'leadflow.setup-changed'], () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#leads.first, CALM);
    });
    this.endWith(() => clearTimeout(this.#timer));
    this.#leads.first();
  }

  view() {
    const { error, loaded, next, busy } = this.#leads;
    const items = this.#leads.items.filter((lead) => lead.contact !== this.shown);
    if (!loaded) return error ? failure(error, this.#leads.first, 'leadflow') : skeleton(4);
    return html`
      <h2>${t('leadflow.queue')}</h2>
      ${items.length ? nothing : html`<p class="muted">${t('leadflow.queue.empty')}</p>`}
      <ol class="lead-waiting">
        ${items.map((lead) => html`<li><a href=${href('leads', { lead: lead.contact })}><bdi>${lead.displayName}</bdi></a>
          <span class="muted">${lead.lastNote ? time(lead.lastNote.occurredAt) : t('leadflow.why.NO_NOTE')}</span></li>`)}
      </ol>
      ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#leads.more}>${t('action.more')}</button>` : nothing}`;
  }
}
customElements.define('leadflow-lead-queue', LeadQueue);
