// What has happened in a chat or ticket, oldest first; grows while it goes on.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { exact, time } from 'kontor/formats.js';
import { SliceLoader } from 'kontor/loading.js';
import { failure, failureNotice, skeleton } from 'kontor/states.js';
import { has, t } from 'kontor/texts.js';
import { listSteps } from './calls.js';
import { directionIcon } from './entries.js';

const SIZE = 50;
const CHANGED = ['activities.activity-changed', 'activities.activity-restored'];

class Steps extends KontorElement {
  static properties = { entry: { attribute: false } };

  #slices = new SliceLoader(this, ({ cursor, size = SIZE, signal }) => listSteps(this.entry.id, { size, cursor }, signal),
    'place');

  connectedCallback() {
    super.connectedCallback();
    this.live(CHANGED, () => this.#renew(), (key) => key === this.entry.contact);
    this.#slices.first();
  }

  view() {
    const { items, error, loaded, next, busy } = this.#slices;
    if (!loaded) return error ? failure(error, this.#slices.first, 'activities') : skeleton(4);
    return html`
      ${error ? failureNotice(error, this.#slices.more, 'activities') : nothing}
      <ol class="steps" aria-label=${t('activities.steps')} aria-live="polite">${items.map(step)}</ol>
      ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}
        >${t('action.more')}</button>` : nothing}`;
  }

  async #renew() {
    const isComplete = !this.#slices.next;
    await this.#slices.again((slice) => {
      const places = new Set(slice.items.map((one) => one.place));
      this.#slices.items = [...slice.items, ...this.#slices.items.filter((one) => !places.has(one.place))];
      this.#slices.next = slice.next ?? null;
    });
    if (isComplete) await this.#slices.more();
  }
}
customElements.define('activities-steps', Steps);

const kindName = (kind) => (has(`activities.step.${kind}`) ? t(`activities.step.${kind}`) : kind);

const step = (one) => html`<li class="step" data-direction=${one.direction}>
  <span class="step-head">${directionIcon(one.direction)} ${one.author ? html`<bdi>${one.author}</bdi>` : nothing}
    ${one.kind === 'message' ? nothing : html`<b>${kindName(one.kind)}</b>`}
    <span class="muted">${time(one.occurredAt, exact)}</span></span>
  ${one.text ? html`<p class="entry-text" dir="auto">${one.text}</p>` : nothing}
</li>`;
