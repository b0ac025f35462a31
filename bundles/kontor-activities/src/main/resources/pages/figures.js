// The communication figures of a contact, company, team or user: each with its formula, its parts as a table, and the activities behind them.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { dayOf } from 'kontor/formats.js';
import { Loader } from 'kontor/loading.js';
import { href, navigate, place } from 'kontor/router.js';
import { failureNotice, loaded } from 'kontor/states.js';
import { t, words } from 'kontor/texts.js';
import { figureDefinitions, listFigures } from './calls.js';
import { chartOf } from './figure-chart.js';
import { partsOf, valueOf } from './figure-parts.js';
import './figure-behind.js';

const DAY = 86_400_000;
const LENGTHS = [30, 90, 365];
const BUCKETS = ['DAY', 'WEEK', 'MONTH'];
const HAPPENED = ['activities.activity-recorded', 'activities.activity-deleted', 'activities.activity-restored',
  'contacts.contacts-joined', 'contacts.contacts-separated'];
const CALM = 1000;

class Figures extends KontorElement {
  static properties = {
    subject: { attribute: false },
    of: { attribute: false },
    query: { attribute: false },
    chosen: { state: true },
  };

  kind = 'CONTACT';
  #asked = null;
  #timer = null;
  #definitions = new Loader(this, (signal) => figureDefinitions(signal));
  #figures = new Loader(this, (signal) => listFigures(this.#of(), this.#question(), signal));

  connectedCallback() {
    super.connectedCallback();
    this.live(HAPPENED, () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#figures.run(), CALM);
    });
    this.endWith(() => clearTimeout(this.#timer));
    this.listen(words, 'change', () => this.#definitions.run());
    this.#definitions.run();
  }

  willUpdate() {
    const asked = JSON.stringify([this.#of(), this.#question()]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.chosen = null;
    this.#figures.run();
  }

  view() {
    return html`
      ${this.#period()}
      ${this.#figures.error && this.#figures.data ? failureNotice(this.#figures.error, this.#again, 'activities') : nothing}
      ${loaded(this.#figures, this.#again, (figures) =>
        html`<div class="figures" aria-busy=${String(this.#figures.busy)}>${figures.map((one) => this.#figure(one))}</div>`,
        { rows: 12, module: 'activities' })}`;
  }

  #period() {
    const { from, to, bucket } = this.#question();
    return html`<form class="figures-period" @submit=${(event) => event.preventDefault()}>
      <label>${t('activities.figures.from')} <input type="date" name="from" required .value=${from}
        @change=${(event) => event.target.value && this.#go({ from: event.target.value })}></label>
      <label>${t('activities.figures.to')} <input type="date" name="to" required .value=${to}
        @change=${(event) => event.target.value && this.#go({ to: event.target.value })}></label>
      ${LENGTHS.map((days) => html`<button type="button" class="small" @click=${() => this.#go(lastDays(days))}
        >${t('activities.days', { count: days })}</button>`)}
      <label>${t('activities.figures.bucket')} <select name="bucket"
        @change=${(event) => this.#go({ bucket: event.target.value })}>
        ${BUCKETS.map((one) => html`<option value=${one} ?selected=${one === bucket}
          >${t(`activities.figures.bucket.${one}`)}</option>`)}</select></label>
    </form>`;
  }

  #figure(figure) {
    const definition = (this.#definitions.data ?? []).find((one) => one.id === figure.id);
    const chosen = this.chosen?.figure === figure.id ? this.chosen : null;
    return html`<section class="figure" data-figure=${figure.id}>
      <h2>${definition?.name ?? figure.id}</h2>
      <p class="figure-value">${valueOf(figure)}</p>
      ${chartOf(figure, definition?.name ?? figure.id)}
      ${partsOf(figure, (part) => { this.chosen = { figure: figure.id, part }; })}
      ${chosen ? html`<activities-figure-behind .of=${this.#of()} .figure=${figure.id} .part=${chosen.part}
        .question=${this.#question()} @close=${() => { this.chosen = null; }}></activities-figure-behind>` : nothing}
      ${definition ? html`<details><summary>${t('activities.figures.formula')}</summary>
        <p>${definition.formula}</p><p class="muted">${definition.timeAxis}</p></details>` : nothing}
    </section>`;
  }

  // As a tab of a contact or company, or of what the page that shows it has chosen.
  #of = () => this.of ?? { kind: this.kind, id: this.subject.id };

  #question() {
    const whole = lastDays(LENGTHS.at(-1));
    const bucket = this.query.get('bucket');
    return {
      from: this.query.get('from') || whole.from,
      to: this.query.get('to') || whole.to,
      bucket: BUCKETS.includes(bucket) ? bucket : 'WEEK',
    };
  }

  #again = () => this.#figures.run();

  #go = (changed) => navigate(href(place().path, { ...this.#rest(), ...this.#question(), ...changed }), { replace: true });

  #rest = () => (this.of ? { kind: this.of.kind, id: this.of.id } : {});
}
customElements.define('activities-figures', Figures);

class ClientFigures extends Figures {
  kind = 'CLIENT';
}
customElements.define('activities-client-figures', ClientFigures);

const lastDays = (days) => ({ from: dayOf(Date.now() - (days - 1) * DAY), to: dayOf(Date.now()) });
