// What was called and what came of it: in total, by employee, by hour of the day, by outcome.
import { html, nothing } from 'lit';
import { PageElement } from 'kontor/element.js';
import { dayOf, number } from 'kontor/formats.js';
import { Loader } from 'kontor/loading.js';
import { fieldText } from 'kontor/problems.js';
import { href, navigate } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toastProblem } from 'kontor/toast.js';
import { getFigures, keepFigures } from './calls.js';
import { bars } from './figure-bars.js';
import { leadTabs } from './lead-tabs.js';

const DAY = 86_400_000;
const LENGTHS = [7, 30, 90];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const CALM = 2_000;
const COUNTED = ['leadflow.lead-noted', 'leadflow.note-deleted', 'leadflow.lead-closed', 'leadflow.lead-reopened'];
const NUMBERS = ['calls', 'leads', 'completed', 'closingRate', 'callsPerCompleted'];

class FiguresPage extends PageElement {
  #asked = null;
  #timer = null;
  #report = new Loader(this, (signal) => getFigures(this.#question(), signal));

  get heading() {
    return t('leadflow.figures');
  }

  connectedCallback() {
    super.connectedCallback();
    this.live(COUNTED, () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#report.run(), CALM);
    });
    this.endWith(() => clearTimeout(this.#timer));
  }

  willUpdate() {
    const asked = JSON.stringify(this.#question());
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#report.run();
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('leadflow.figures')}</h1>
        <p class="muted">${t(can('leadflow.supervise') ? 'leadflow.figures.of-all' : 'leadflow.figures.of-me')}</p>
        <span class="spring"></span>
        <button type="button" @click=${this.#keep}>${t('leadflow.figures.csv')}</button>
      </div>
      ${leadTabs('leads/figures')}
      ${this.#period()}
      ${this.#shown()}`;
  }

  #period() {
    const { from, to, fromHour, toHour } = this.#question();
    const problem = ['from', 'to', 'fromHour', 'toHour'].map((field) => fieldText(this.#report.error, field, 'leadflow')).find(Boolean);
    return html`<form class="lead-period" @submit=${(event) => event.preventDefault()}>
      ${this.#day('from', from)} ${this.#day('to', to)}
      ${LENGTHS.map((days) => html`<button type="button" class="small" @click=${() => this.#go(lastDays(days))}
        >${t('leadflow.figures.days', { count: days })}</button>`)}
      ${this.#hour('fromHour', fromHour)} ${this.#hour('toHour', toHour)}
      ${problem ? html`<span class="field-error" role="alert">${problem}</span>` : nothing}
    </form>`;
  }

  #day(name, day) {
    return html`<label>${t(`leadflow.field.${name}`)} <input type="date" name=${name} required .value=${day}
      @change=${(event) => event.target.value && this.#go({ [name]: event.target.value })}></label>`;
  }

  #hour(name, hour) {
    return html`<label>${t(`leadflow.field.${name}`)} <select name=${name} @change=${(event) => this.#go({ [name]: event.target.value })}>
      ${HOURS.map((one) => html`<option value=${one} ?selected=${String(one) === String(hour)}>${one}</option>`)}</select></label>`;
  }

  #shown() {
    const { data, error, busy } = this.#report;
    if (!data) return error ? failure(error, () => this.#report.run(), 'leadflow') : skeleton(12);
    return html`
      ${error ? failureNotice(error, () => this.#report.run(), 'leadflow') : nothing}
      <div class="lead-figures" aria-busy=${String(busy)}>
        ${this.#total(data.total)}
        ${data.total.calls || data.total.completed ? html`
          ${data.total.outcomes ? this.#outcomes(data.total.outcomes) : nothing}
          ${this.#table('employees', data.employees ?? [], (row) => row.userName)}
          ${this.#table('hours', data.hours ?? [], (row) => t('leadflow.figures.hour', { hour: row.hour }))}`
          : empty(t('leadflow.figures.none'), t('leadflow.figures.none.hint'))}
      </div>`;
  }

  #total(total) {
    return html`<dl class="lead-total">${NUMBERS.map((name) => html`<div data-figure=${name}>
      <dt>${t(`leadflow.figures.${name}`)}</dt><dd>${valueOf(total, name)}</dd>
      <dd class="muted">${t(`leadflow.figures.${name}.formula`)}</dd></div>`)}</dl>`;
  }

  #outcomes(outcomes) {
    const parts = ['positive', 'negative', 'partial', 'unclassified'].map((name) =>
      ({ name: t(`leadflow.outcome.${name.toUpperCase()}`), count: outcomes[name] ?? 0 }));
    const all = parts.reduce((sum, part) => sum + part.count, 0);
    return html`<section class="lead-figure" data-figure="outcomes"><h2>${t('leadflow.figures.outcomes')}</h2>
      ${bars(parts.map(({ name, count }) => ({ name, values: [count] })), t('leadflow.figures.outcomes'))}
      <table class="table"><thead><tr><th scope="col">${t('leadflow.field.outcome')}</th>
        <th scope="col" class="number">${t('leadflow.figures.calls')}</th><th scope="col" class="number">%</th></tr></thead>
      <tbody>${parts.map(({ name, count }) => html`<tr><th scope="row">${name}</th><td class="number">${number(count)}</td>
        <td class="number">${all ? percent(count / all) : '–'}</td></tr>`)}</tbody></table>
      ${outcomes.pending ? html`<p class="muted">${t('leadflow.figures.pending', { count: outcomes.pending })}</p>` : nothing}</section>`;
  }

  #table(what, rows, nameOf) {
    return html`<section class="lead-figure" data-figure=${what}><h2>${t(`leadflow.figures.${what}`)}</h2>
      ${bars(rows.map((row) => ({ name: nameOf(row), values: [row.calls, row.completed] })), t(`leadflow.figures.${what}`))}
      <p class="lead-legend muted"><span class="lead-key lead-bar-0"></span>${t('leadflow.figures.calls')}
        <span class="lead-key lead-bar-1"></span>${t('leadflow.figures.completed')}</p>
      <div class="lead-scroll" role="region" tabindex="0" aria-label=${t(`leadflow.figures.${what}`)}>
      <table class="table"><thead><tr><th scope="col">${t(`leadflow.figures.${what}.one`)}</th>
        ${NUMBERS.map((name) => html`<th scope="col" class="number">${t(`leadflow.figures.${name}`)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row"><bdi>${nameOf(row)}</bdi></th>
        ${NUMBERS.map((name) => html`<td class="number">${valueOf(row, name)}</td>`)}</tr>`)}</tbody></table></div></section>`;
  }

  #question() {
    const whole = lastDays(30);
    return {
      from: this.query.get('from') || whole.from,
      to: this.query.get('to') || whole.to,
      fromHour: this.query.get('fromHour') || 0,
      toHour: this.query.get('toHour') || 23,
    };
  }

  #go = (changed) => navigate(href('leads/figures', { ...this.#question(), ...changed }), { replace: true });

  #keep = async () => {
    const { from, to } = this.#question();
    try {
      await keepFigures(this.#question(), `kundenfluss-${from}-${to}.csv`, this.signal);
    } catch (error) {
      toastProblem(error, 'leadflow');
    }
  };
}
customElements.define('leadflow-figures-page', FiguresPage);

/** Nothing divided by nothing is no number. */
function valueOf({ calls, leads, completed }, name) {
  if (name === 'closingRate') return leads ? percent(completed / leads) : '–';
  if (name === 'callsPerCompleted') return completed ? number(Math.round((calls / completed) * 10) / 10) : '–';
  return number({ calls, leads, completed }[name]);
}

const percent = (share) => t('leadflow.percent', { value: number(Math.round(share * 1000) / 10) });

const lastDays = (days) => ({ from: dayOf(Date.now() - (days - 1) * DAY), to: dayOf(Date.now()) });
