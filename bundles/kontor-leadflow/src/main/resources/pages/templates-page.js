// The predefined notes: written, changed, put in order, deleted.
import { html, nothing } from 'lit';
import { confirm, openDialog } from 'kontor/dialogs.js';
import { PageElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { addKeys } from 'kontor/keys.js';
import { Loader } from 'kontor/loading.js';
import { empty, loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toastProblem } from 'kontor/toast.js';
import { changeTemplate, deleteTemplate, listLabels, listTemplates } from './calls.js';
import { leadTabs } from './lead-tabs.js';
import './template-dialog.js';

class TemplatesPage extends PageElement {
  #known = new Loader(this, async (signal) => {
    const [templates, labels] = await Promise.all([listTemplates(signal), listLabels(signal)]);
    return { templates, labels };
  });

  get heading() {
    return t('leadflow.templates');
  }

  connectedCallback() {
    super.connectedCallback();
    this.endWith(addKeys({ n: { label: 'leadflow.template.new', run: () => this.#edit(null) } }));
    this.#known.run();
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('leadflow.templates')}</h1>
        <span class="spring"></span>
        <button type="button" class="primary" aria-keyshortcuts="n" @click=${() => this.#edit(null)}>${icon('plus')} ${t('leadflow.template.new')}</button>
      </div>
      ${leadTabs('leads/templates')}
      ${loaded(this.#known, () => this.#known.run(), ({ templates, labels }) => (templates.length
        ? this.#table(templates, labels)
        : empty(t('leadflow.template.none'), t('leadflow.template.none.hint'))), { module: 'leadflow' })}`;
  }

  #table(templates, labels) {
    return html`<table class="table lead-template-table" aria-busy=${String(this.#known.busy)}>
      <thead><tr>
        <th scope="col" class="title">${t('leadflow.field.title')}</th>
        <th scope="col" class="text">${t('leadflow.field.text')}</th>
        <th scope="col" class="labels">${t('leadflow.template.labels')}</th>
        <th scope="col" class="do"><span class="hidden">${t('leadflow.template.actions')}</span></th>
      </tr></thead>
      <tbody>${templates.map((template, at) => this.#row(template, at, templates.length, labels))}</tbody>
    </table>`;
  }

  #row(template, at, count, labels) {
    const names = (template.labels ?? []).map((id) => labels.find((label) => label.id === id)?.name).filter(Boolean);
    const broken = (template.missingLabels ?? []).length > 0;
    const { title } = template;
    return html`<tr data-row data-id=${template.id}>
      <th scope="row"><bdi>${title}</bdi></th>
      <td class="text" dir="auto">${template.text}</td>
      <td><bdi>${names.join(' · ')}</bdi> ${broken
        ? html`<span class="danger-text">${icon('warning')} ${t('leadflow.template.broken')}</span>` : nothing}</td>
      <td class="do">
        <button type="button" class="small up" aria-label=${t('leadflow.up', { name: title })} ?disabled=${at === 0}
          @click=${() => this.#move(template, at, -1)}>↑</button>
        <button type="button" class="small down" aria-label=${t('leadflow.down', { name: title })} ?disabled=${at === count - 1}
          @click=${() => this.#move(template, at, 1)}>↓</button>
        <button type="button" class="small edit" aria-label=${t('leadflow.template.change.of', { name: title })}
          @click=${() => this.#edit(template)}>${icon('edit')}</button>
        <button type="button" class="small delete" aria-label=${t('leadflow.template.delete.of', { name: title })}
          @click=${() => this.#delete(template)}>${icon('trash')}</button>
      </td></tr>`;
  }

  async #edit(template) {
    const labels = this.#known.data?.labels;
    if (!labels) return;
    if (await openDialog('leadflow-template-dialog', { template, labels })) this.#known.run();
  }

  async #move({ id, version, title, text, labels }, at, step) {
    await this.#work(() => changeTemplate(id, version, { title, text, labels, place: at + 1 + step }));
    const row = this.querySelector(`[data-id="${id}"]`);
    (row?.querySelector(step < 0 ? '.up:enabled' : '.down:enabled') ?? row?.querySelector('button:enabled'))?.focus();
  }

  async #delete({ id, title }) {
    const asked = {
      question: t('leadflow.template.delete.of', { name: title }),
      text: t('leadflow.template.delete.text'),
      action: t('leadflow.template.delete'),
    };
    if (await confirm(asked)) await this.#work(() => deleteTemplate(id));
  }

  async #work(call) {
    try {
      await call();
    } catch (error) {
      toastProblem(error, 'leadflow');
    }
    await this.#known.run();
    await this.updateComplete;
  }
}
customElements.define('leadflow-templates-page', TemplatesPage);
