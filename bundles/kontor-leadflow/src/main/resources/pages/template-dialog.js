// A predefined note is written or changed.
import { html } from 'lit';
import { Once } from 'kontor/api.js';
import { t } from 'kontor/texts.js';
import { changeTemplate, createTemplate } from './calls.js';
import { Question } from './question.js';

const PLACEHOLDERS = ['name', 'salutation', 'company', 'agent', 'date', 'time'];

class TemplateDialog extends Question {
  static properties = { template: { attribute: false }, labels: { attribute: false } };

  #once = new Once();

  get heading() {
    return t(this.template ? 'leadflow.template.change' : 'leadflow.template.new');
  }

  get action() {
    return t('action.save');
  }

  fields() {
    const { title = '', text = '', labels = [] } = this.template ?? {};
    return html`
      ${this.field('title', (problem) => html`<input id="lead-title" dir="auto" maxlength="100" autocomplete="off" autofocus
        .defaultValue=${title} aria-invalid=${problem}>`)}
      ${this.field('text', (problem) => html`<textarea id="lead-text" dir="auto" rows="6" maxlength="4000"
        aria-invalid=${problem} .defaultValue=${text}></textarea>
        <span class="muted">${t('leadflow.template.placeholders')} ${PLACEHOLDERS.map((name) => html`<code>{{${name}}}</code> `)}</span>`)}
      <fieldset class="wide"><legend>${t('leadflow.template.labels')}</legend>
        ${this.labels.map((label) => html`<label class="check"><input type="checkbox" name="labels" value=${label.id}
          .defaultChecked=${labels.includes(label.id)}> <bdi>${label.name}</bdi></label>`)}
        ${this.labels.length ? '' : html`<p class="muted">${t('leadflow.template.no-labels')}</p>`}</fieldset>`;
  }

  send(elements) {
    const data = {
      title: elements['lead-title'].value.trim(),
      text: elements['lead-text'].value,
      labels: [...this.querySelectorAll('[name=labels]:checked')].map((box) => box.value),
    };
    return this.template
      ? changeTemplate(this.template.id, this.template.version, { ...data, place: this.template.place })
      : createTemplate(data, this.#once.keyFor(data));
  }
}
customElements.define('leadflow-template-dialog', TemplateDialog);
