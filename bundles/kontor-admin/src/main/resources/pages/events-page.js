// The events that wait or could not be handled: read why, try again, or drop.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { confirm, openDialog } from 'kontor/dialogs.js';
import { PageElement } from 'kontor/element.js';
import { number, time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { EndWatch, Loader, SliceLoader } from 'kontor/loading.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { countDeliveries, dropDelivery, listDeliveries, retryDelivery } from './calls.js';
import './event-dialog.js';

/** The changes after which lists and counts of deliveries are old. */
export const DELIVERIES = ['kernel.delivery-changed'];

const STATES = ['DEAD', 'WAITING', 'HELD'];
const CALM = 300;

class EventsPage extends PageElement {
  #state = 'DEAD';
  #slices = new SliceLoader(this, async ({ cursor, size = 25, signal }) => {
    const { items, next } = await listDeliveries({ state: this.#state, size, cursor }, signal);
    return { items: items.map((item) => ({ ...item, id: `${item.event} ${item.subscriber}` })), next };
  });
  #counts = new Loader(this, countDeliveries);
  #end = new EndWatch(this, () => this.#slices.more());
  #timer = null;

  get heading() {
    return t('admin.events');
  }

  connectedCallback() {
    super.connectedCallback();
    this.live(DELIVERIES, () => this.#renewLater());
    this.endWith(() => clearTimeout(this.#timer));
    this.#load();
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('admin.events')}</h1>
        <p class="muted">${t('admin.events.what')}</p>
      </div>
      <div class="chips" role="group" aria-label=${t('admin.events.filter')}>
        ${STATES.map((state) => html`<button type="button" class="chip" data-state=${state}
          aria-pressed=${String(state === this.#state)} @click=${() => this.#choose(state)}>
          <span>${t(`admin.events.state.${state}`)}</span> ${this.#count(state)}</button>`)}
      </div>
      ${this.#list()}`;
  }

  #count(state) {
    const count = this.#counts.data?.[state.toLowerCase()];
    return count === undefined ? nothing : html`<span class="count">${number(count)}</span>`;
  }

  #list() {
    const { error, loaded, busy, next, items } = this.#slices;
    if (!loaded) return error ? failure(error, this.#load, 'admin') : skeleton(12);
    if (!items.length && !error) return empty(t(`admin.events.empty.${this.#state}`), t('admin.events.empty.hint'));
    return html`
      ${error ? failureNotice(error, next ? this.#slices.more : this.#load, 'admin') : nothing}
      <table class="table deliveries" aria-busy=${String(busy)}>
        <thead><tr>
          <th scope="col">${t('admin.events.recorded')}</th>
          <th scope="col">${t('admin.events.type')}</th>
          <th scope="col">${t('admin.events.subscriber')}</th>
          <th scope="col" class="number">${t('admin.events.attempts')}</th>
          <th scope="col">${t('admin.events.error')}</th>
          <th scope="col"><span class="hidden">${t('admin.events.actions')}</span></th>
        </tr></thead>
        <tbody>${repeat(items, (item) => item.id, (item) => this.#row(item))}</tbody>
      </table>
      <p class="list-end" data-end=${error ? nothing : items.length}>
        <span role="status">${t('admin.events.shown', { count: items.length })}</span>
        ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}
          >${t('action.more')}</button>` : nothing}
      </p>`;
  }

  #row(item) {
    return html`<tr data-row data-id=${item.id}>
      <td>${time(item.recordedAt)}</td>
      <th scope="row"><button type="button" class="plain" @click=${() => this.#open(item)}>${item.type}</button></th>
      <td>${item.subscriber}</td>
      <td class="number">${number(item.attempts)}</td>
      <td class="error">${item.error ?? nothing}</td>
      <td class="do">
        ${item.state === 'HELD' ? nothing : html`<button type="button" class="small retry"
          @click=${() => this.#work(() => retryDelivery(item.event, item.subscriber), 'admin.events.retried')}
          >${t('admin.events.retry')}</button>`}
        <button type="button" class="small drop" @click=${() => this.#drop(item)}>${icon('trash')} ${t('admin.events.drop')}</button>
      </td>
    </tr>`;
  }

  #open(item) {
    return openDialog('admin-event-dialog', { delivery: item });
  }

  async #drop(item) {
    const isSure = await confirm({
      question: t('admin.events.drop.question'),
      text: t('admin.events.drop.text', { subscriber: item.subscriber, type: item.type }),
      action: t('admin.events.drop'),
    });
    if (isSure) await this.#work(() => dropDelivery(item.event, item.subscriber), 'admin.events.dropped');
  }

  async #work(call, done) {
    try {
      await call();
      toast(t(done));
    } catch (error) {
      toastProblem(error, 'admin');
    }
    this.#renewLater();
  }

  #choose(state) {
    this.#state = state;
    this.#slices.loaded = false;
    this.#slices.items = [];
    this.#load();
  }

  #load = () => {
    this.#slices.first();
    this.#counts.run();
  };

  #renewLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#counts.run();
      this.#slices.again((slice) => {
        this.#slices.items = slice.items;
        this.#slices.next = slice.next ?? null;
        this.#slices.loaded = true;
      });
    }, CALM);
  }
}
customElements.define('admin-events-page', EventsPage);
