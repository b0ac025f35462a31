// How the tenant's notes are classified, and how that goes.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { Loader } from 'kontor/loading.js';
import { fieldText, isAbort, problemText } from 'kontor/problems.js';
import { loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { changeClassification, classificationStatus, classifyAgain, classifyNow, getClassification } from './calls.js';

// Reasons that have words of their own; others are shown as the classifier says them.
const PROBLEMS = ['off', 'classifier-missing', 'no-key', 'not-configured', 'rate-limited', 'unauthorized', 'unreachable', 'time-out'];

class ClassificationSettings extends KontorElement {
  static properties = { setup: { state: true }, error: { state: true }, busy: { state: true } };

  #known = new Loader(this, async (signal) => {
    const [setup, status] = await Promise.all([getClassification(signal), classificationStatus(signal)]);
    this.setup = setup;
    return status;
  });

  connectedCallback() {
    super.connectedCallback();
    this.#known.run();
  }

  view() {
    return html`<h2>${t('leadflow.classification')}</h2>
      ${loaded(this.#known, this.#again, (status) => this.#form(status), { rows: 5, module: 'leadflow' })}`;
  }

  #form(status) {
    return html`<form class="lead-settings" novalidate @submit=${this.#save}>
      ${this.error ? html`<p class="notice danger" role="alert"><span>${problemText(this.error, 'leadflow')}</span>
        ${this.error.isStale ? html`<button type="button" @click=${this.#again}>${t('leadflow.settings.anew')}</button>` : nothing}</p>` : nothing}
      <label class="check"><input type="checkbox" name="enabled" .checked=${this.setup.enabled}
        @change=${(event) => this.#set({ enabled: event.target.checked })}> ${t('leadflow.field.enabled')}</label>
      ${this.#classifier(status.classifiers)}
      ${this.#number('recentDays', 90)}
      ${this.#number('everyMinutes', 1440)}
      ${this.#state(status)}
      <div class="dialog-actions">
        <button type="button" @click=${this.#anew}>${t('leadflow.classification.again')}</button>
        <button type="button" @click=${this.#now}>${t('leadflow.classification.now')}</button>
        <button class="primary" ?disabled=${this.busy}>${t('action.save')}</button>
      </div>
    </form>`;
  }

  #classifier(installed) {
    const gone = installed.some((one) => one.name === this.setup.classifier) ? [] : [{ name: this.setup.classifier, problem: 'classifier-missing' }];
    const problem = fieldText(this.error, 'classifier', 'leadflow');
    return html`<div class="field">
      <label for="lead-classifier">${t('leadflow.field.classifier')}</label>
      <select id="lead-classifier" @change=${(event) => this.#set({ classifier: event.target.value })}>
        ${[...installed, ...gone].map((one) => html`<option value=${one.name} ?selected=${one.name === this.setup.classifier}>
          ${one.problem ? t('leadflow.classification.choice', { name: one.name, problem: problemName(one.problem) }) : one.name}</option>`)}
      </select>
      <span class="muted">${t('leadflow.field.classifier.hint')}</span>
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
    </div>`;
  }

  #number(field, most) {
    const problem = fieldText(this.error, field, 'leadflow');
    return html`<div class="field">
      <label for="lead-${field}">${t(`leadflow.field.${field}`)}</label>
      <input id="lead-${field}" type="number" min="1" max=${most} .value=${this.setup[field] ?? ''}
        aria-invalid=${problem ? 'true' : 'false'} @input=${(event) => this.#set({ [field]: Number(event.target.value) })}>
      <span class="muted">${t(`leadflow.field.${field}.hint`)}</span>
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
    </div>`;
  }

  #state(status) {
    const last = status.lastEndedAt
      ? t('leadflow.classification.last', { count: status.lastClassified, failed: status.lastFailed })
      : t('leadflow.classification.never');
    return html`<p class="muted" role="status">
      ${status.problem ? html`<strong>${problemName(status.problem)}</strong> ` : nothing}
      ${last} ${status.lastEndedAt ? time(status.lastEndedAt) : nothing}
      ${t('leadflow.classification.pending', { count: status.pending })}</p>`;
  }

  #set(changed) {
    this.setup = { ...this.setup, ...changed };
  }

  #again = () => {
    this.error = null;
    this.#known.run();
  };

  #save = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      const { version, ...choice } = this.setup;
      await changeClassification(version, choice);
      toast(t('leadflow.settings.saved'));
      this.#again();
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
    this.busy = false;
  };

  #now = () => this.#do(async () => {
    await classifyNow();
    toast(t('leadflow.classification.soon'));
  });

  #anew = () => this.#do(async () => {
    const { notes } = await classifyAgain();
    toast(t('leadflow.classification.anew', { count: notes }));
  });

  async #do(what) {
    try {
      await what();
      this.#known.run();
    } catch (error) {
      toastProblem(error, 'leadflow');
    }
  }
}
customElements.define('leadflow-classification-settings', ClassificationSettings);

const problemName = (problem) => (PROBLEMS.includes(problem) ? t(`leadflow.classification.problem.${problem}`) : problem);
