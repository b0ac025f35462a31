// The work screen of the lead flow: one lead after the other, all by keyboard.
import { html, nothing } from 'lit';
import { openDialog } from 'kontor/dialogs.js';
import { PageElement, element } from 'kontor/element.js';
import { number, time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { addKeys } from 'kontor/keys.js';
import { mailLink, phoneLink } from 'kontor/links.js';
import { Loader } from 'kontor/loading.js';
import { isAbort } from 'kontor/problems.js';
import { modules, tabsOf } from 'kontor/registry.js';
import { href, navigate } from 'kontor/router.js';
import { can, currentSession } from 'kontor/session.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toastProblem } from 'kontor/toast.js';
import {
  CHANGED, cancelCallback, findLeads, getLead, nextLead, previousLead, queuePosition, releaseLead, reopenLead, takeOver,
} from './calls.js';
import './lead-dialogs.js';
import './lead-history.js';
import './lead-queue.js';
import { leadTabs } from './lead-tabs.js';
import './note-form.js';

class LeadsPage extends PageElement {
  #turn = new Loader(this, (signal, step, place) => step(place, signal));
  #position = new Loader(this, async (signal, place) => ({ ...await queuePosition(place, signal), place }));
  #one = new Loader(this, (signal, id) => getLead(id, signal));
  #found = new Loader(this, (signal, text) => findLeads(text, signal));
  #shown = undefined;

  get heading() {
    return t('leadflow.title');
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(modules, 'change');
    this.live(CHANGED, () => this.#again(), (key) => key === this.#card?.lead.contact);
    this.endWith(addKeys({
      w: { label: 'leadflow.next', run: () => this.#next() },
      z: { label: 'leadflow.previous', run: () => this.#previous() },
      a: { label: 'leadflow.close', run: () => this.#ask('leadflow-close-dialog') },
      r: { label: 'leadflow.promise', run: () => this.#ask('leadflow-callback-dialog') },
    }));
  }

  updated() {
    super.updated();
    const wanted = this.query.get('lead');
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    if (wanted) this.#one.run(wanted);
    else if (can('leadflow.work')) this.#next(null);
  }

  /** The lead that was looked up stands before the one of the queue. */
  get #loader() {
    return this.query.get('lead') ? this.#one : this.#turn;
  }

  get #card() {
    return this.query.get('lead') ? this.#one.data : this.#turn.data?.card;
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('leadflow.title')}</h1>
        <p class="muted" role="status">${this.#place()}</p>
        <span class="spring"></span>
        ${can('leadflow.work') ? html`
        <button type="button" aria-keyshortcuts="z" @click=${() => this.#previous()}>${t('leadflow.previous')}</button>
        <button type="button" class="primary" aria-keyshortcuts="w" @click=${() => this.#next()}>${t('leadflow.next')}</button>` : nothing}
      </div>
      ${leadTabs('leads')}
      ${this.#search()}
      ${this.#lead()}`;
  }

  #place() {
    const turn = this.#turn.data;
    const at = this.#position.data;
    if (!turn || this.query.get('lead') || at?.place !== turn.place) return nothing;
    const params = { position: counted(at.position), left: counted(at.left), untouched: counted(at.untouched) };
    return t(turn.card && at.position ? 'leadflow.place' : 'leadflow.place.none', params);
  }

  #search() {
    const found = this.#found.data?.items;
    return html`<form class="search lead-search" role="search" @submit=${this.#find}>
      <input name="text" type="search" minlength="2" maxlength="200" data-search autocomplete="off"
        aria-label=${t('leadflow.search')} placeholder=${t('leadflow.search')}>
      <button class="small">${icon('search')} ${t('leadflow.find')}</button>
    </form>
    ${this.#found.error ? failureNotice(this.#found.error, null, 'leadflow') : nothing}
    ${found ? html`<ul class="lead-found" aria-label=${t('leadflow.search')}>
      ${found.map((lead) => html`<li><a href=${href('leads', { lead: lead.contact })}><bdi>${lead.displayName}</bdi></a>
        <span class="muted">${t(`leadflow.status.${lead.status}`)}</span></li>`)}
      ${found.length ? nothing : html`<li class="muted">${t('leadflow.none-found')}</li>`}
    </ul>` : nothing}`;
  }

  #lead() {
    const { error, data, busy } = this.#loader;
    if (error) return failure(error, () => this.#again(), 'leadflow');
    if (!data) return busy || can('leadflow.work') ? skeleton(8) : empty(t('leadflow.look'), t('leadflow.look.hint'));
    const card = this.#card;
    if (!card) return empty(t('leadflow.end'), t('leadflow.end.hint'));
    return html`<div class="lead" aria-busy=${String(busy)} @saved=${this.#saved}>
      <section class="lead-card panel" aria-label=${t('leadflow.customer')}>${this.#customer(card)}</section>
      <section class="panel lead-write" aria-label=${t('leadflow.note')}>${card.lead.closing || !can('leadflow.work')
        ? nothing
        : element('leadflow-note-form', { lead: card.lead, holder: foreignHolder(card.lead) }, card.lead.contact)}</section>
      <div class="lead-past">
        <section class="panel" aria-label=${t('leadflow.history')}>${element('leadflow-lead-history', { lead: card.lead }, card.lead.contact)}</section>
        ${this.#fromOthers(card.lead.contact)}
      </div>
      <section class="panel lead-coming" aria-label=${t('leadflow.queue')}><leadflow-lead-queue .shown=${card.lead.contact}></leadflow-lead-queue></section>
    </div>`;
  }

  /** What other modules know of the contact, for example its newest activities. */
  #fromOthers(contact) {
    return tabsOf('contact-in-brief').filter((tab) => can(tab.permission)).map((tab) => html`
      <section class="panel" aria-label=${t(tab.label)}>${element(tab.element, { subject: { id: contact } }, contact)}</section>`);
  }

  #customer({ lead, phones = [], emails = [], information = [] }) {
    const why = this.query.get('lead') ? null : this.#turn.data?.why;
    return html`
      <h2><a href=${href(`contacts/${lead.contact}`)}><bdi>${lead.displayName}</bdi></a></h2>
      <p class="lead-reach">${phones.map((phone) => link(phoneLink(phone), 'call', phone))}
        ${emails.map((email) => link(mailLink(email), 'mail', email))}</p>
      <dl>
        <dt>${t('leadflow.status')}</dt><dd>${t(`leadflow.status.${lead.status}`)}${lead.closing
          ? html`: ${t(`leadflow.outcome.${lead.closing.outcome}`)}, <bdi>${lead.closing.byName}</bdi>, ${time(lead.closing.at)}` : nothing}</dd>
        ${lead.reservation ? html`<dt>${t('leadflow.reserved')}</dt><dd><bdi>${lead.reservation.holderName}</bdi></dd>` : nothing}
        ${lead.callback ? html`<dt>${t('leadflow.callback')}</dt><dd>${time(lead.callback.at)} <bdi>${lead.callback.agentName}</bdi></dd>` : nothing}
        ${information.filter((one) => (one.values ?? []).length).map((one) => html`<dt>${t(`leadflow.information.${one.name}`)}</dt>
          <dd><bdi>${one.values.join(' · ')}</bdi></dd>`)}
        ${why ? html`<dt>${t('leadflow.why')}</dt><dd>${t(`leadflow.why.${why.rule}`)} ${why.since ? time(why.since) : nothing}</dd>` : nothing}
      </dl>
      ${can('leadflow.work') ? this.#actions(lead) : nothing}`;
  }

  #actions(lead) {
    if (lead.closing) {
      return html`<button type="button" @click=${() => this.#work(() => reopenLead(lead.contact))}>${t('leadflow.reopen')}</button>`;
    }
    const isMine = !foreignHolder(lead);
    const mayTake = isMine || can('leadflow.supervise');
    return html`<div class="lead-actions">
      ${isMine ? this.#ownActions(lead) : nothing}
      ${lead.reservation && mayTake ? html`<button type="button" @click=${() => this.#work(() => releaseLead(lead.contact))}>${t('leadflow.release')}</button>` : nothing}
      ${isMine || !mayTake ? nothing : html`<button type="button" @click=${() =>
        this.#work(() => takeOver(lead.contact, me()))}>${t('leadflow.take-over')}</button>`}
    </div>`;
  }

  #ownActions(lead) {
    return html`
      <button type="button" aria-keyshortcuts="a" @click=${() => this.#ask('leadflow-close-dialog')}>${t('leadflow.close')}</button>
      <button type="button" aria-keyshortcuts="r" @click=${() => this.#ask('leadflow-callback-dialog')}>${t('leadflow.promise')}</button>
      ${lead.callback ? html`<button type="button" @click=${() => this.#work(() => cancelCallback(lead.contact))}>${t('leadflow.cancel')}</button>` : nothing}
`;
  }

  #find = (event) => {
    event.preventDefault();
    const text = event.target.elements.text.value.trim();
    if (text.length > 1) this.#found.run(text);
  };

  #next(place = this.#turn.data?.place) {
    return this.#step(nextLead, place);
  }

  #previous() {
    return this.#step(previousLead, this.#turn.data?.place);
  }

  async #step(step, place) {
    this.#shown = null;
    if (this.query.get('lead')) navigate(href('leads'));
    await this.#turn.run(step, place ?? null);
    if (this.#turn.data) this.#position.run(this.#turn.data.place);
  }

  // What comes after a note is mostly the next lead: Enter or its key goes there.
  #saved = () => {
    this.querySelector('[aria-keyshortcuts=w]')?.focus();
    return this.#again();
  };

  /** The lead as it is now, without asking for another one. */
  async #again() {
    const lead = this.#card?.lead.contact;
    if (this.query.get('lead')) return this.#one.run(this.query.get('lead'));
    if (!lead) return this.#next(null);
    try {
      const card = await getLead(lead, this.signal);
      if (this.#turn.data?.card?.lead.contact === lead) this.#turn.data = { ...this.#turn.data, card };
      this.requestUpdate();
    } catch (error) {
      if (!isAbort(error)) toastProblem(error, 'leadflow');
    }
    return undefined;
  }

  async #ask(dialog) {
    const lead = this.#card?.lead;
    if (!lead || lead.closing || foreignHolder(lead) || !can('leadflow.work')) return;
    if (await openDialog(dialog, { lead })) await this.#again();
  }

  async #work(call) {
    try {
      await call();
    } catch (error) {
      if (!isAbort(error)) toastProblem(error, 'leadflow');
    }
    await this.#again();
  }
}
customElements.define('leadflow-leads-page', LeadsPage);

const me = () => currentSession()?.user.id;

/** The name of the colleague who has the lead, or null. */
const foreignHolder = ({ reservation }) => (reservation && reservation.holder !== me() ? reservation.holderName : null);

const link = (address, symbol, text) =>
  address ? html`<a href=${address}>${icon(symbol)}<bdi>${text}</bdi></a>` : html`<span>${icon(symbol)}<bdi>${text}</bdi></span>`;

/** Further isn't counted. */
const COUNTED = 1000;

const counted = (count) => (count < COUNTED ? number(count) : `${number(COUNTED)}+`);
