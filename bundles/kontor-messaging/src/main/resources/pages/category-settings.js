// The activity categories (Aktivitätsarten) with the ways out that each allows.
import { html, nothing } from 'lit';
import { confirm, openDialog } from 'kontor/dialogs.js';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { isAbort } from 'kontor/problems.js';
import { can } from 'kontor/session.js';
import { empty, loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toastProblem } from 'kontor/toast.js';
import { deleteCategory, listCategories } from './calls.js';
import './category-dialog.js';
import { OPTIONS } from './entry-words.js';

class CategorySettings extends KontorElement {
  #categories = new Loader(this, listCategories);

  connectedCallback() {
    super.connectedCallback();
    this.#categories.run();
  }

  view() {
    return html`<section aria-label=${t('messaging.categories')}>
      <div class="page-head"><h2>${t('messaging.categories')}</h2><span class="spring"></span>
        ${can('messaging.setup') ? html`<button type="button" data-new="category" @click=${() => this.#edit(null)}>${icon('plus')}
          ${t('messaging.category.new')}</button>` : nothing}</div>
      ${loaded(this.#categories, () => this.#categories.run(), (categories) => (categories.length ? this.#table(categories)
        : empty(t('messaging.categories.none'), t('messaging.categories.none.hint'))), { rows: 5, module: 'messaging' })}
    </section>`;
  }

  #table(categories) {
    return html`<table class="table entry-categories" aria-busy=${String(this.#categories.busy)}>
      <caption class="hidden">${t('messaging.categories')}</caption>
      <thead><tr><th scope="col">${t('messaging.field.name')}</th><th scope="col">${t('messaging.category.options')}</th>
        <th scope="col" class="category-state">${t('messaging.category.state')}</th>
        ${can('messaging.setup') ? html`<th scope="col" class="do"><span class="hidden">${t('messaging.category.actions')}</span></th>` : nothing}</tr></thead>
      <tbody>${categories.map((category) => this.#row(category))}</tbody>
    </table>`;
  }

  #row(category) {
    const { name } = category;
    const options = category.options ?? [];
    return html`<tr data-row data-id=${category.id}>
      <th scope="row"><bdi>${name}</bdi></th>
      <td>${OPTIONS.filter((way) => options.includes(way)).map((way) => t(`messaging.way.${way}`)).join(' · ')}</td>
      <td class="category-state">${t(category.active ? 'messaging.category.active' : 'messaging.category.inactive')}</td>
      ${can('messaging.setup') ? html`<td class="do">
        <button type="button" class="small" aria-label=${t('messaging.category.edit', { name })} @click=${() => this.#edit(category)}>${icon('edit')}</button>
        <button type="button" class="small" aria-label=${t('messaging.category.delete', { name })} @click=${() => this.#delete(category)}>${icon('trash')}</button>
      </td>` : nothing}
    </tr>`;
  }

  async #edit(category) {
    if (await openDialog('messaging-category-dialog', { category })) await this.#categories.run();
  }

  async #delete(category) {
    const isMeant = await confirm({
      question: t('messaging.category.delete', { name: category.name }),
      text: t('messaging.category.delete.text'),
      action: t('messaging.category.delete.yes'),
    });
    if (!isMeant) return;
    try {
      await deleteCategory(category.id);
    } catch (error) {
      if (!isAbort(error)) toastProblem(error, 'messaging');
    }
    await this.#categories.run();
  }
}
customElements.define('messaging-category-settings', CategorySettings);
