// What the tenant sets for each type of activity: whether it is recorded, who sees it, whether strangers become contacts.
import { html, nothing } from 'lit';
import { PageElement } from 'kontor/element.js';
import { Loader } from 'kontor/loading.js';
import { isAbort } from 'kontor/problems.js';
import { loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { changeTypeSetting, listTypes, listTypeSettings } from './calls.js';
import { typeIcon, typeName } from './entries.js';

const SWITCHES = ['recorded', 'restricted', 'makesContacts'];

class TypesPage extends PageElement {
  #settings = new Loader(this, listTypeSettings);
  #types = new Loader(this, listTypes);
  #saving = new Set();

  get heading() {
    return t('activities.settings');
  }

  connectedCallback() {
    super.connectedCallback();
    this.#types.run();
    this.#settings.run();
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('activities.settings')}</h1>
        <p class="muted">${t('activities.settings.what')}</p>
      </div>
      ${loaded(this.#settings, () => this.#settings.run(), (settings) => html`
        <div class="settings-scroll" role="region" tabindex="0" aria-label=${t('activities.settings')}>
          <table class="table type-settings">
            <thead><tr><th scope="col">${t('activities.settings.type')}</th>
              ${SWITCHES.map((name) => html`<th scope="col">${t(`activities.settings.${name}`)}</th>`)}</tr></thead>
            <tbody>${settings.map((setting) => this.#row(setting))}</tbody>
          </table>
        </div>
        <dl class="settings-hints">${SWITCHES.map((name) => html`
          <div><dt>${t(`activities.settings.${name}`)}</dt><dd>${t(`activities.settings.${name}.hint`)}</dd></div>`)}</dl>`,
        { rows: 6, module: 'activities' })}`;
  }

  #row(setting) {
    const type = this.#types.data?.find((one) => one.key === setting.type);
    const name = typeName(setting.type, type?.name);
    return html`<tr data-type=${setting.type}>
      <th scope="row">${typeIcon(setting.type, null, type?.icon)} <bdi>${name}</bdi>
        ${this.#types.data && !type ? html`<span class="muted">${t('activities.settings.gone')}</span>` : nothing}</th>
      ${SWITCHES.map((one) => html`<td><input type="checkbox" name=${one} .checked=${setting[one]}
        aria-label=${t('activities.settings.switch', { type: name, name: t(`activities.settings.${one}`) })}
        ?disabled=${this.#saving.has(setting.type)}
        @change=${(event) => this.#change(setting, one, event.target)}></td>`)}
    </tr>`;
  }

  async #change(setting, name, box) {
    this.#saving.add(setting.type);
    this.requestUpdate();
    try {
      const saved = await changeTypeSetting({ ...setting, [name]: box.checked });
      this.#settings.data = this.#settings.data.map((one) => (one.type === saved.type ? saved : one));
      toast(t('activities.settings.saved'));
    } catch (error) {
      if (!isAbort(error)) toastProblem(error, 'activities');
      box.checked = setting[name];
      this.#settings.run();
    }
    this.#saving.delete(setting.type);
    this.requestUpdate();
    await this.updateComplete;
    box.focus();
  }
}
customElements.define('activities-types-page', TypesPage);
