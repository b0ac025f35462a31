// One event that waits or could not be handled; what it says only for those who may read that.
import { html, nothing } from 'lit';
import { DialogElement } from 'kontor/dialogs.js';
import { number, time } from 'kontor/formats.js';
import { Loader } from 'kontor/loading.js';
import { loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { getDelivery } from './calls.js';

class EventDialog extends DialogElement {
  static properties = { delivery: { attribute: false } };

  kind = 'sheet';
  #loader = new Loader(this, (signal) => getDelivery(this.delivery.event, this.delivery.subscriber, signal));

  get heading() {
    return this.delivery.type;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#loader.run();
  }

  content() {
    return loaded(this.#loader, () => this.#loader.run(), (found) => this.#details(found), { rows: 6, module: 'admin' });
  }

  #details({ delivery, actor, payload }) {
    return html`
      <dl class="delivery">
        ${line('admin.events.state', t(`admin.events.state.${delivery.state}`))}
        ${line('admin.events.subscriber', delivery.subscriber)}
        ${line('admin.events.attempts', number(delivery.attempts))}
        ${delivery.error ? line('admin.events.error', delivery.error) : nothing}
        ${delivery.state === 'WAITING' ? line('admin.events.next', time(delivery.nextAttemptAt)) : nothing}
        ${line('admin.events.occurred', time(delivery.occurredAt))}
        ${line('admin.events.recorded', time(delivery.recordedAt))}
        ${line('admin.events.actor', actor)}
        ${line('admin.events.key', delivery.orderKey)}
        ${line('admin.events.id', delivery.event)}
      </dl>
      ${payload === undefined || payload === null
        ? html`<p class="muted">${t('admin.events.content.hidden')}</p>`
        : html`<h3>${t('admin.events.content')}</h3>
          <pre class="event-content" tabindex="0" aria-label=${t('admin.events.content')}>${readable(payload)}</pre>`}`;
  }
}
customElements.define('admin-event-dialog', EventDialog);

const line = (label, value) => html`<div><dt>${t(label)}</dt><dd>${value}</dd></div>`;

const readable = (payload) => JSON.stringify(JSON.parse(payload), null, 2);
