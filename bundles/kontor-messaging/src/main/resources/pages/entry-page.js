// A contact entry: written, changed, sent, published; what becomes of it is seen as it happens.
import { html, nothing } from 'lit';
import { PageElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { addKeys } from 'kontor/keys.js';
import { Loader } from 'kontor/loading.js';
import { isAbort } from 'kontor/problems.js';
import { href, navigate } from 'kontor/router.js';
import { can, currentSession } from 'kontor/session.js';
import { failureNotice, loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { CHANGED, casesOf, changeEntry, getEntry, getPublication, listCategories, listColleagues, listDispatches, listWays,
  moveEntry, publishEntry } from './calls.js';
import './entry-dispatches.js';
import './entry-form.js';
import './reception.js';
import { dispatchBadge, isUnderWay, marks, statusName, titleOf } from './entry-words.js';
import './entry-ways.js';
import { preview, send } from './sending.js';

const STATUSES = ['DRAFT', 'CREATED', 'DONE'];
const POLL = 5_000;

class EntryPage extends PageElement {
  static properties = { isWorking: { state: true } };

  #entry = new Loader(this, (signal) => getEntry(this.params.id, signal));
  #dispatches = new Loader(this, (signal) => listDispatches(this.params.id, signal));
  #ways = new Loader(this, (signal) => listWays(this.params.id, signal));
  #publication = new Loader(this, (signal) => getPublication(this.params.id, signal));
  #cases = new Loader(this, (signal) => casesOf(this.params.id, signal));
  #choices = new Loader(this, async (signal) => {
    const [categories, colleagues] = await Promise.all([listCategories(signal), listColleagues(signal)]);
    return { categories, users: colleagues.users ?? [], teams: colleagues.teams ?? [] };
  });

  get #isNew() {
    return this.params.id === 'new';
  }

  get heading() {
    const matchcode = this.#entry.data?.data.matchcode?.trim();
    return this.#isNew ? t('messaging.new') : matchcode || t('messaging.entry');
  }

  connectedCallback() {
    super.connectedCallback();
    this.live(CHANGED, () => this.#load(), (key) => key === this.params.id);
    const timer = setInterval(() => isUnderWay(this.#entry.data?.dispatch) && this.#load(), POLL);
    this.endWith(() => clearInterval(timer));
    this.endWith(addKeys({
      e: { label: 'messaging.key.edit', run: () => this.querySelector('#entry-matchcode')?.focus() },
      v: { label: 'messaging.preview', run: () => this.#preview() },
      m: { label: 'messaging.key.mail', run: () => this.querySelector('[data-way=EMAIL]:enabled')?.click() },
    }));
  }

  firstUpdated() {
    this.#choices.run();
    if (!this.#isNew) this.#load();
  }

  #load = () => [this.#entry, this.#dispatches, this.#ways, this.#publication, this.#cases].forEach((loader) => loader.run());

  view() {
    const entry = this.#entry.data;
    return html`
      ${entry && this.#entry.error ? failureNotice(this.#entry.error, this.#load, 'messaging') : nothing}
      <div class="page-head">
        <h1 tabindex="-1">${this.#isNew ? t('messaging.new') : entry ? titleOf(entry.data.matchcode) : t('messaging.entry')}</h1>
        ${entry ? html`${dispatchBadge(entry.dispatch)} ${marks({ privateEntry: entry.data.privateEntry })}
          ${entry.received ? nothing : html`<span class="muted">${t('messaging.by', { name: entry.createdByName })} ${time(entry.createdAt)}</span>`}` : nothing}
        <span class="spring"></span>
        <a class="button" href=${href('entries')}>${icon('back')} ${t('messaging.to-list')}</a>
      </div>
      ${this.#isNew ? html`${this.#form(null)}<p class="muted">${t('messaging.new.hint')}</p>` : loaded(this.#entry, this.#load, (stored) => this.#stored(stored), { module: 'messaging' })}`;
  }

  #stored(entry) {
    const mayChange = this.#mayChange(entry);
    return html`
      ${entry.locked ? html`<p class="notice" role="status"><span>${t(whyLocked(entry))} ${entry.sentAt ? time(entry.sentAt) : nothing}</span></p>` : nothing}
      ${entry.received ? html`<messaging-reception .entry=${entry} .cases=${this.#cases.data ?? []} .mayChange=${mayChange}
        @suggested=${(event) => this.#belong(event.detail)}></messaging-reception>` : nothing}
      <div class="entry-bar">
        <div class="chips" role="group" aria-label=${t('messaging.column.status')}>
          ${STATUSES.map((status) => html`<button type="button" class="chip" data-status=${status}
            aria-pressed=${String(entry.status === status)}
            ?disabled=${this.isWorking || !mayChange || (entry.locked && status === 'DRAFT')}
            @click=${() => this.#act((saved) => moveEntry(saved.id, status))}>${statusName(status)}</button>`)}
        </div>
        ${this.#publish()}
      </div>
      ${this.#form(entry)}
      <messaging-entry-ways .ways=${this.#ways.data} .busy=${this.isWorking} .error=${this.#ways.error}
        @wished=${(event) => this.#send(event.detail)} @previewed=${() => this.#preview()}></messaging-entry-ways>
      <messaging-entry-dispatches .dispatches=${this.#dispatches.data} .error=${this.#dispatches.error}
        .mayChange=${mayChange} @again=${(event) => this.#send(event.detail)} @settled=${this.#load}></messaging-entry-dispatches>`;
  }

  #publish() {
    const state = this.#publication.data;
    if (!state) return nothing;
    return html`<span class="entry-publish">
      <button type="button" class="publish" aria-pressed=${String(state.published)} aria-describedby="publish-reason"
        ?disabled=${this.isWorking || !state.possible} @click=${() => this.#act((saved) => publishEntry(saved.id, !state.published))}
        >${state.published ? html`${icon('check')} ${t('messaging.published')}` : t('messaging.publish')}</button>
      <span class="muted" id="publish-reason">${state.reason ? t(`messaging.publish.${state.reason}`)
        : t(state.published ? 'messaging.publish.seen' : 'messaging.publish.possible')}</span>
    </span>`;
  }

  #form(entry) {
    return html`<messaging-entry-form .stored=${entry} .choices=${this.#choices.data} .cases=${this.#cases.data}
      .mayChange=${!entry || this.#mayChange(entry)} @saved=${(event) => this.#saved(event.detail)}
      @reload=${this.#load}></messaging-entry-form>
      ${this.#choices.error ? failureNotice(this.#choices.error, () => this.#choices.run(), 'messaging') : nothing}`;
  }

  #mayChange = (entry) => can('messaging.write')
    && (can('messaging.change-any') || [entry.createdBy, ...(entry.received?.employees ?? [])].includes(currentSession()?.user.id));

  #belong(id) {
    return this.#act(({ id: entry, version, data }) =>
      changeEntry(entry, version, { ...data, cases: [...(data.cases ?? []), id], mainCase: id }));
  }

  #saved(entry) {
    toast(t('messaging.saved'));
    if (this.#isNew) navigate(href(`entries/${entry.id}`), { replace: true });
    else this.#taken(entry);
  }

  #taken(entry) {
    this.#entry.data = entry;
    this.requestUpdate();
    this.#load();
  }

  /** What isn't saved isn't sent, moved or published: so it is saved first. */
  async #act(action) {
    if (this.isWorking) return undefined;
    this.isWorking = true;
    try {
      const saved = await this.querySelector('messaging-entry-form').saveIfTouched();
      if (!saved) return undefined;
      return await action(saved);
    } catch (error) {
      if (!isAbort(error)) toastProblem(error, 'messaging');
      return undefined;
    } finally {
      this.#load();
      await this.#entry.run();
      this.isWorking = false;
    }
  }

  async #send(way) {
    const form = this.querySelector('messaging-entry-form');
    const sent = await this.#act((saved) => send(saved, way, (problem) => form.refuse(problem)));
    if (sent) toast(t(way === 'MESSAGE' ? 'messaging.message-sent' : 'messaging.queued'));
  }

  #preview() {
    return this.#isNew ? undefined : this.#act((saved) => preview(saved.id));
  }
}
customElements.define('messaging-entry-page', EntryPage);

const whyLocked = ({ received, dispatch }) => {
  if (received) return 'messaging.locked.received';
  return dispatch === 'IN_DOUBT' ? 'messaging.locked.doubt' : 'messaging.locked';
};
