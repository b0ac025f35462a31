// The timeline of a contact: newest first, by days, live.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { openDialog } from 'kontor/dialogs.js';
import { KontorElement } from 'kontor/element.js';
import { dayName, dayOf, fromField, number, time, timeOfDay, toField } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { addKeys, moveFocus } from 'kontor/keys.js';
import { EndWatch, Loader, SliceLoader } from 'kontor/loading.js';
import { href, navigate, place } from 'kontor/router.js';
import { can, currentSession } from 'kontor/session.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { countActivities, joinedWith, listColleagues, listTypes, timeline } from './calls.js';
import { conversationBelow, conversationButton } from './conversation.js';
import { actorOf, directionIcon, isItsText, senderOf, stateOf, titleOf, typeIcon, typeName } from './entries.js';
import { openEntry } from './entry-dialog.js';
import { marked, typedWords } from './found-words.js';
import { byDay, reconcile } from './newest.js';
import './last-contact.js';
import './record-dialog.js';

const SIZE = 10;
const CALM = 300;
const TYPING = 250;
const MAX_TEXT = 200;
const MARKED_FOR = 60_000;
const HEADER = 60;
const DAY = 86_400_000;
const PERIODS = [7, 30, 365];
const HAPPENED = ['activities.activity-recorded', 'activities.activity-changed', 'activities.activity-deleted',
  'activities.activity-restored'];
const JOINED = ['contacts.contacts-joined', 'contacts.contacts-separated'];

class Timeline extends KontorElement {
  static properties = { subject: { attribute: false }, query: { attribute: false }, waiting: { state: true } };

  #filter = null;
  #shown = null;
  #opened = null;
  #fresh = new Set();
  #unfolded = new Set();
  #said = '';
  #timers = [];
  #typing = null;
  #words = [];
  #slices = new SliceLoader(this, ({ cursor, size = SIZE, signal }) =>
    timeline(this.subject.id, { ...this.#filter, size, cursor }, signal));
  #counts = new Loader(this, (signal) => countActivities(this.subject.id, this.#filter, signal));
  #types = new Loader(this, (signal) => listTypes(signal));
  #joined = new Loader(this, (signal) => joinedWith(this.subject.id, signal));
  #colleagues = new Loader(this, (signal) => listColleagues(signal));
  #end = new EndWatch(this, () => this.#slices.more());

  connectedCallback() {
    super.connectedCallback();
    const isOurs = (key) => key === this.subject.id || this.#joined.data?.includes(key);
    this.live(HAPPENED, () => this.#later(this.#renew), isOurs);
    this.live(JOINED, () => this.#joined.run().then(this.#renew));
    this.endWith(() => [...this.#timers, this.#typing].forEach(clearTimeout));
    this.endWith(addKeys({
      j: { label: 'keys.next', run: () => moveFocus(this, '.entry-link', 1) },
      f: { label: 'activities.search', run: () => this.querySelector('.timeline-search input').focus() },
      k: { label: 'keys.previous', run: () => moveFocus(this, '.entry-link', -1) },
      ...(can('activities.write') ? { n: { label: 'activities.record', run: this.#record } } : {}),
    }));
    this.#types.run();
    this.#colleagues.run();
  }

  willUpdate() {
    const wanted = JSON.stringify([this.subject.id, this.#chosen()]);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.#filter = this.#wantedFilter();
    this.#words = typedWords(this.#filter.text);
    this.waiting = 0;
    this.#slices.first();
    this.#counts.run();
    this.#joined.run();
  }

  updated() {
    const wanted = this.query.get('entry');
    if (wanted === this.#opened) return;
    this.#opened = wanted;
    if (wanted) this.#open(wanted);
  }

  view() {
    return html`
      <activities-last-contact .contact=${this.subject.id} .on=${[...HAPPENED, ...JOINED]}></activities-last-contact>
      <div class="timeline-head">
        ${this.#chips()}
        <span class="spring"></span>
        ${this.#search()}
        ${can('activities.write')
          ? html`<button type="button" class="primary" aria-keyshortcuts="n" @click=${this.#record}>
              ${icon('plus')} ${t('activities.record')}</button>`
          : nothing}
      </div>
      <div class="timeline-head">
        ${this.#select('direction', ['IN', 'OUT', 'INTERNAL'].map((one) => [one, t(`activities.direction.${one}`)]))}
        ${this.#select('days', PERIODS.map((days) => [String(days), t('activities.days', { count: days })]))}
        ${this.#select('team', this.#named('teams'))}
        ${this.#select('user', [['me', t('activities.filter.user.me')], ...this.#named('users').filter(([id]) => id !== currentSession().user.id)])}
        ${this.#moment()}
      </div>
      <p class="hidden" role="status">${this.#said}</p>
      ${this.waiting
        ? html`<p class="waiting"><button type="button" class="primary" @click=${this.#showNewest}>
            ${t('activities.new-entries', { count: this.waiting })}</button></p>`
        : nothing}
      ${this.#list()}`;
  }

  #chips() {
    const chosen = this.#types_();
    const counts = this.#counts.data?.byType ?? {};
    const names = new Map((this.#types.data ?? []).map((type) => [type.key, type.name]));
    const keys = [...new Set([...names.keys(), ...Object.keys(counts)])].filter((key) => counts[key] || chosen.includes(key));
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return html`<div class="chips" role="group" aria-label=${t('activities.filter.type')}>
      ${chip(t('activities.all'), all, !chosen.length, () => this.#go({ type: [] }))}
      ${keys.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).map((key) =>
        chip(typeName(key, names.get(key)), counts[key] ?? 0, chosen.includes(key), () => this.#go({
          type: chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key] })))}
    </div>`;
  }

  #select(name, options) {
    const chosen = this.query.get(name) ?? '';
    return html`<select class="filter" aria-label=${t(`activities.filter.${name}`)}
      @change=${(event) => this.#go({ [name]: event.target.value })}>
      <option value="" ?selected=${!chosen}>${t(`activities.filter.${name}.any`)}</option>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>`;
  }

  #named = (kind) => (this.#colleagues.data?.[kind] ?? []).map(({ id, name }) => [id, name]);

  // What was known at a moment.
  #moment() {
    return html`<label class="known-at"><span>${t('activities.filter.knownAt')}</span>
      <input type="datetime-local" name="knownAt" max=${toField(Date.now())} .value=${live(this.query.get('knownAt') ?? '')}
        @change=${(event) => this.#go({ knownAt: event.target.value })}></label>`;
  }

  #search() {
    return html`<form class="search timeline-search" @submit=${(event) => {
      event.preventDefault();
      this.#look(event.target.elements.text.value);
    }}>
      ${icon('search')}
      <input type="search" name="text" maxlength=${MAX_TEXT} autocomplete="off" dir="auto" aria-keyshortcuts="f"
        aria-label=${t('activities.search')} placeholder=${t('activities.search')} .value=${live(this.query.get('text') ?? '')}
        @input=${(event) => {
          const text = event.target.value;
          clearTimeout(this.#typing);
          this.#typing = setTimeout(() => this.#look(text), TYPING);
        }}>
    </form>`;
  }

  #look(text) {
    clearTimeout(this.#typing);
    this.#go({ text: text.trim() });
  }

  #list() {
    const { items, error, loaded, busy, next } = this.#slices;
    if (!loaded) return error ? failure(error, this.#slices.first, 'activities') : skeleton(12);
    if (!items.length && !error) return this.#nothing();
    return html`
      ${error ? failureNotice(error, next ? this.#slices.more : this.#slices.first, 'activities') : nothing}
      <div class="days" aria-busy=${String(busy)}>
        ${repeat(byDay(items, dayOf), ([day]) => day, ([day, entries]) => html`
          <section>
            <h2 class="day">${dayName(day)}</h2>
            <ul>${repeat(entries, (entry) => entry.id, (entry) => this.#entry(entry))}</ul>
          </section>`)}
      </div>
      <p class="list-end" data-end=${error ? nothing : items.length}>
        <span role="status">${this.#position(items.length)}</span>
        ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}
          >${t('action.more')}</button>` : nothing}
      </p>`;
  }

  #entry(entry) {
    const isFresh = this.#fresh.has(entry.id);
    const isText = isItsText(entry) && !entry.sender;
    return html`<li class="entry ${isFresh ? 'fresh' : ''} ${isText ? 'text-only' : ''}" data-row>
      <span class="entry-type">${typeIcon(entry.type, null, this.#icon(entry.type))}<span>${typeName(entry.type, entry.typeName)}</span></span>
      <span class="entry-direction">${directionIcon(entry.direction)}</span>
      <span class="entry-time">${time(entry.occurredAt, timeOfDay)}</span>
      <span class="entry-subject">${isFresh ? html`<b class="new">${t('activities.new')}</b> ` : nothing}<a
        class="entry-link" href=${href(place().path, this.#opening(entry.id))}>${titleOf(entry, this.#words)}</a>${stateOf(entry)}</span>
      <span class="entry-sender">${entry.sender ? html`<bdi title=${entry.sender}>${marked(this.#words.length ? entry.sender : senderOf(entry), this.#words)}</bdi>` : nothing}</span>
      <span class="entry-snippet">${conversationButton(entry, this.#unfolded, () => this.requestUpdate())}${entry.snippet && !isItsText(entry) ? html`<bdi>${marked(entry.snippet, this.#words)}</bdi>` : nothing}</span>
      <span class="entry-actor">${actorOf(entry, this.#colleagues.data?.users)}</span>
      ${conversationBelow(entry, this.#unfolded, { contact: this.subject.id, knownAt: this.#filter.knownAt, opening: this.#opening })}
    </li>`;
  }

  #nothing() {
    const isFiltered = Object.values(this.#chosen()).some((chosen) => chosen?.length);
    return isFiltered
      ? empty(t('activities.none-found'), t('activities.none-found.hint'), html`
          <button type="button" @click=${() => this.#go({ type: [], direction: '', days: '', team: '', user: '', knownAt: '', text: '' })}>
            ${t('activities.filter.clear')}</button>`)
      : empty(t('activities.empty'), t('activities.empty.hint'));
  }

  #position(count) {
    const total = this.#counts.data?.total;
    return total === undefined ? number(count) : t('activities.position', { shown: count, total: Math.max(total, count) });
  }

  #icon = (type) => this.#types.data?.find((one) => one.key === type)?.icon;

  #types_ = () => this.query.getAll('type');

  #wantedFilter() {
    const days = Number(this.query.get('days'));
    return {
      type: this.#types_(),
      direction: this.query.get('direction') ?? '',
      team: this.query.get('team') ?? '',
      user: this.query.get('user') === 'me' ? currentSession().user.id : this.query.get('user') ?? '',
      text: this.query.get('text') ?? '',
      knownAt: this.query.get('knownAt') ? fromField(this.query.get('knownAt')) : '',
      from: PERIODS.includes(days) ? new Date(Date.now() - days * DAY).toISOString() : '',
    };
  }

  #chosen = () => ({
    type: this.#types_(),
    ...Object.fromEntries(['direction', 'days', 'team', 'user', 'knownAt', 'text'].map((name) => [name, this.query.get(name)])),
  });

  #address = (changed) => ({ ...this.#chosen(), ...changed });

  #opening = (entry) => this.#address({ entry });

  #go = (changed) => navigate(href(place().path, this.#address(changed)), { replace: true });

  #later(run) {
    this.#timers.forEach(clearTimeout);
    this.#timers = [setTimeout(run, CALM)];
  }

  #renew = () => {
    this.#counts.run();
    return this.#slices.again((slice) => {
      const found = reconcile(this.#slices.items, slice);
      if (found.fresh.length && this.#isScrolled()) this.waiting = found.fresh.length;
      else this.#apply(found, slice);
    });
  };

  #showNewest = () => {
    scrollTo(0, 0);
    this.#slices.again((slice) => this.#apply(reconcile(this.#slices.items, slice), slice))
      .then(() => this.querySelector('.entry-link')?.focus({ preventScroll: true }));
  };

  #apply({ items, hasRestBelow, fresh }, slice) {
    this.waiting = 0;
    this.#slices.items = items;
    if (!hasRestBelow) this.#slices.next = slice.next ?? null;
    this.#slices.loaded = true;
    if (!fresh.length) return;
    this.#fresh = new Set([...this.#fresh, ...fresh]);
    this.#said = t('activities.new-entries', { count: fresh.length });
    setTimeout(() => {
      fresh.forEach((id) => this.#fresh.delete(id));
      this.requestUpdate();
    }, MARKED_FOR);
  }

  // Whoever reads further down isn't moved: the list only grows at its top while its top is in sight.
  #isScrolled() {
    const list = this.querySelector('.days');
    return Boolean(list) && list.getBoundingClientRect().top < HEADER && scrollY > 0;
  }

  async #open(id) {
    await openEntry(id, this.#slices.items.find((entry) => entry.id === id));
    this.#renew();
  }

  #record = () => openDialog('activities-record-dialog', { contact: this.subject.id })
    .then((activity) => activity && this.#renew());
}
customElements.define('activities-timeline', Timeline);

const chip = (name, count, pressed, run) => html`<button type="button" class="chip" aria-pressed=${String(pressed)}
  @click=${run}><span>${name}</span> <span class="count">${number(count)}</span></button>`;
