// The fields that a type of activity has of its own: shown in an entry, asked for when one is recorded.
import { html, nothing } from 'lit';
import { date, number } from 'kontor/formats.js';
import { currentLanguage, t } from 'kontor/texts.js';

/** Words that come in both languages. */
export const inReadersLanguage = (label) => (currentLanguage() === 'de' ? label.german : label.english);

/** What an entry has in a field, as the reader's language writes it. */
export function shownOf({ kind, value, shown }) {
  if (kind === 'CHOICE' && shown) return inReadersLanguage(shown);
  if (kind === 'YES_NO') return t(`activities.own.${value}`);
  if (kind === 'DATE') return date(`${value}T12:00:00Z`);
  return kind === 'NUMBER' ? number(value) : value;
}

/** What an entry has in the fields of its type's own. */
export const ownFacts = (entry) => (entry.fields ?? []).map((field) => html`
  <div data-field=${field.key}><dt>${inReadersLanguage(field.label)}</dt><dd><bdi>${shownOf(field)}</bdi></dd></div>`);

/** The control of a field in a form. */
export function ownControl(field, value, isWrong, set) {
  const id = `record-own-${field.key}`;
  const change = (event) => set(event.target.value);
  if (field.kind === 'CHOICE' || field.kind === 'YES_NO') {
    const options = field.kind === 'CHOICE'
      ? field.choices.map((choice) => [choice.key, inReadersLanguage(choice.label)])
      : ['true', 'false'].map((key) => [key, t(`activities.own.${key}`)]);
    return html`<select id=${id} ?required=${field.required} aria-invalid=${isWrong} @change=${change}>
      <option value="" ?selected=${!value}></option>
      ${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}</select>`;
  }
  if (field.kind === 'TEXT') {
    return html`<textarea id=${id} rows="1" dir="auto" ?required=${field.required} maxlength=${(field.most ?? 500) * 2}
      .value=${value} aria-invalid=${isWrong} @input=${change}></textarea>`;
  }
  return html`<input id=${id} type=${field.kind === 'DATE' ? 'date' : 'number'} ?required=${field.required}
    step=${field.kind === 'NUMBER' ? 'any' : nothing} min=${field.least ?? nothing} max=${field.most ?? nothing}
    .value=${value} aria-invalid=${isWrong} @input=${change}>`;
}
