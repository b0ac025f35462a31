// An activity category is made or changed.
import { html, nothing } from 'lit';
import { Once } from 'kontor/api.js';
import { DialogElement } from 'kontor/dialogs.js';
import { fieldText, isAbort, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';
import { changeCategory, createCategory } from './calls.js';
import { OPTIONS } from './entry-words.js';

class CategoryDialog extends DialogElement {
  static properties = { category: { attribute: false }, error: { state: true }, busy: { state: true } };

  #once = new Once();

  get heading() {
    return this.category ? t('messaging.category.edit', { name: this.category.name }) : t('messaging.category.new');
  }

  content() {
    const { name = '', options = [], active = true } = this.category ?? {};
    const problem = fieldText(this.error, 'name', 'messaging');
    return html`<form class="form-grid" novalidate @submit=${this.#save}>
      ${this.error ? html`<p class="notice danger wide" role="alert">${problemText(this.error, 'messaging')}</p>` : nothing}
      <div class="field wide">
        <label for="category-name">${t('messaging.field.name')}</label>
        <input id="category-name" dir="auto" maxlength="200" autocomplete="off" autofocus .defaultValue=${name}
          aria-invalid=${problem ? 'true' : 'false'}>
        ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
      </div>
      <fieldset class="wide"><legend>${t('messaging.category.options')}</legend>
        ${OPTIONS.map((way) => html`<label class="check"><input type="checkbox" name="options" value=${way}
          .defaultChecked=${options.includes(way)}> ${t(`messaging.way.${way}`)}</label>`)}</fieldset>
      <label class="check wide"><input type="checkbox" name="active" .defaultChecked=${active}> ${t('messaging.category.offered')}</label>
      <div class="dialog-actions wide">
        <button type="button" @click=${() => this.close()}>${t('action.cancel')}</button>
        <button class="primary" ?disabled=${this.busy}>${t('action.save')}</button>
      </div>
    </form>`;
  }

  #save = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    const data = {
      name: event.target.elements['category-name'].value.trim(),
      options: [...this.querySelectorAll('[name=options]:checked')].map((box) => box.value),
      active: event.target.elements.active.checked,
    };
    try {
      this.close(this.category
        ? await changeCategory(this.category.id, this.category.version, data)
        : await createCategory(data, this.#once.keyFor(data)));
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
    this.busy = false;
  };
}
customElements.define('messaging-category-dialog', CategoryDialog);
