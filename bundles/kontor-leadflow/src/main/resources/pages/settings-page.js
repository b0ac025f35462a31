// How the tenant's lead flow works.
import { html, nothing } from 'lit';
import { draftOf, keepDraft } from 'kontor/drafts.js';
import { element, PageElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { fieldText, isAbort, problemText } from 'kontor/problems.js';
import { loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { changeSettings, getSettings, listContactLists, listRoles, missingLists, takeIn } from './calls.js';
import './classification-settings.js';
import { leadTabs } from './lead-tabs.js';

const INFORMATION = ['salutation', 'company', 'jobTitle', 'phones', 'emails', 'clients', 'labels', 'lists', 'note', 'origin'];
const DRAFT = 'leadflow.settings';

class SettingsPage extends PageElement {
  static properties = { setup: { state: true }, error: { state: true }, busy: { state: true } };

  #known = new Loader(this, async (signal) => {
    const [setup, lists, roles, missing] = await Promise.all([
      getSettings(signal), listContactLists(signal), listRoles(signal), missingLists(signal)]);
    this.setup = draftOf(DRAFT) ?? withLists(setup);
    return { lists, roles, missing };
  });

  get heading() {
    return t('leadflow.settings');
  }

  connectedCallback() {
    super.connectedCallback();
    this.#known.run();
  }

  view() {
    return html`
      <div class="page-head"><h1 tabindex="-1">${t('leadflow.settings')}</h1></div>
      ${leadTabs('leads/settings')}
      ${loaded(this.#known, () => this.#known.run(), (known) => this.#form(known), { rows: 12, module: 'leadflow' })}
      ${element('leadflow-classification-settings')}`;
  }

  #form({ lists, roles, missing }) {
    return html`<form class="lead-settings" novalidate @submit=${this.#save}>
      ${this.error ? html`<p class="notice danger" role="alert"><span>${problemText(this.error, 'leadflow')}</span>
        ${this.error.isStale ? html`<button type="button" @click=${this.#anew}>${t('leadflow.settings.anew')}</button>` : nothing}</p>` : nothing}
      ${this.#lists(lists, missing)}
      ${this.#information()}
      ${this.#roles(roles)}
      ${this.#number('leaseMinutes', 525600)}
      ${this.#number('callbackGraceMinutes', 10080)}
      ${this.#number('shownMinutes', 240)}
      <label class="check"><input type="checkbox" name="onlyWithTemplate" .checked=${this.setup.onlyWithTemplate}
        @change=${(event) => this.#set({ onlyWithTemplate: event.target.checked })}> ${t('leadflow.field.onlyWithTemplate')}</label>
      <div class="dialog-actions">
        <button type="button" @click=${this.#takeIn}>${t('leadflow.settings.take-in')}</button>
        <button class="primary" ?disabled=${this.busy}>${t('action.save')}</button>
      </div>
    </form>`;
  }

  #lists(lists, missing) {
    const all = [...lists, ...missing.map((id) => ({ id, name: t('leadflow.list.gone') }))];
    const allGone = missing.length > 0 && this.setup.lists.every((id) => missing.includes(id));
    return html`<fieldset class="panel"><legend>${t('leadflow.field.lists')}</legend>
      ${allGone ? html`<p class="notice danger" role="alert">${icon('warning')} ${t('leadflow.list.all-gone')}</p>` : nothing}
      ${all.map((list) => this.#check('lists', list.id, list.name))}
      <p class="muted">${all.length ? t('leadflow.field.lists.hint') : t('leadflow.field.lists.none')}</p>
      ${this.#problem('lists')}</fieldset>`;
  }

  #roles(roles) {
    return html`<fieldset class="panel"><legend>${t('leadflow.field.reservingRoles')}</legend>
      ${roles.map((role) => this.#check('reservingRoles', role.id, role.name))}
      <p class="muted">${roles.length ? t('leadflow.field.reservingRoles.hint') : t('leadflow.field.reservingRoles.none')}</p>
      ${this.#problem('reservingRoles')}</fieldset>`;
  }

  #check(field, id, name) {
    return html`<label class="check"><input type="checkbox" name=${field} value=${id} .checked=${this.setup[field].includes(id)}
      @change=${(event) => this.#set({ [field]: event.target.checked
        ? [...this.setup[field], id] : this.setup[field].filter((one) => one !== id) })}> <bdi>${name}</bdi></label>`;
  }

  /** Those that are shown stand first, in their order. */
  #information() {
    const shown = this.setup.information;
    const names = [...shown, ...INFORMATION.filter((name) => !shown.includes(name))];
    return html`<fieldset class="panel"><legend>${t('leadflow.field.information')}</legend>
      <ol class="lead-information">${names.map((name) => {
        const place = shown.indexOf(name);
        const word = t(`leadflow.information.${name}`);
        return html`<li data-name=${name}>${this.#check('information', name, word)}
          ${place < 0 ? nothing : html`
            <button type="button" class="small up" aria-label=${t('leadflow.up', { name: word })} ?disabled=${place === 0}
              @click=${() => this.#move(name, -1)}>↑</button>
            <button type="button" class="small down" aria-label=${t('leadflow.down', { name: word })}
              ?disabled=${place === shown.length - 1} @click=${() => this.#move(name, 1)}>↓</button>`}</li>`;
      })}</ol>${this.#problem('information')}</fieldset>`;
  }

  async #move(name, step) {
    const order = [...this.setup.information];
    const from = order.indexOf(name);
    order.splice(from + step, 0, ...order.splice(from, 1));
    this.#set({ information: order });
    await this.updateComplete;
    const row = this.querySelector(`[data-name="${name}"]`);
    (row.querySelector(step < 0 ? '.up:enabled' : '.down:enabled') ?? row.querySelector('button:enabled')).focus();
  }

  #number(field, most) {
    const problem = fieldText(this.error, field, 'leadflow');
    return html`<div class="field">
      <label for="lead-${field}">${t(`leadflow.field.${field}`)}</label>
      <input id="lead-${field}" type="number" min="0" max=${most} .value=${this.setup[field] ?? ''}
        aria-invalid=${problem ? 'true' : 'false'} @input=${(event) => this.#set({ [field]: numberOf(event.target.value) })}>
      <span class="muted">${t(`leadflow.field.${field}.hint`)}</span>
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
    </div>`;
  }

  #problem(field) {
    const problem = fieldText(this.error, field, 'leadflow');
    return problem ? html`<span class="field-error">${problem}</span>` : nothing;
  }

  #set(changed) {
    this.setup = { ...this.setup, ...changed };
    keepDraft(DRAFT, this.setup);
  }

  #anew = () => {
    keepDraft(DRAFT, null);
    this.error = null;
    this.#known.run();
  };

  #save = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      const { version, ...options } = this.setup;
      await changeSettings(version, options);
      toast(t('leadflow.settings.saved'));
      this.#anew();
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
    this.busy = false;
  };

  #takeIn = async () => {
    try {
      await takeIn();
      toast(t('leadflow.settings.taking-in'));
    } catch (error) {
      toastProblem(error, 'leadflow');
    }
  };
}
customElements.define('leadflow-settings-page', SettingsPage);

/** Empty lists are left out by the server. */
const withLists = (setup) => ({ ...setup, lists: setup.lists ?? [], information: setup.information ?? [], reservingRoles: setup.reservingRoles ?? [] });

const numberOf = (text) => (text === '' ? null : Number(text));
