// Phone numbers and e-mail addresses: how they are shown, and how they are entered.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { mailLink, phoneLink } from 'kontor/links.js';
import { fieldText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';

const KINDS = ['PHONE', 'EMAIL'];

/** A number or address to call or write to, with an icon. */
export function pointLink({ kind, value, normalized, label }) {
  const address = kind === 'PHONE' ? phoneLink(normalized) : mailLink(normalized);
  const content = html`${icon(kind === 'PHONE' ? 'call' : 'mail', t(`contacts.kind.${kind}`))} <bdi>${value}</bdi>`;
  return address
    ? html`<a class="point" href=${address} title=${label || nothing}>${content}</a>`
    : html`<span class="point" title=${label || nothing}>${content}</span>`;
}

/** As one can enter it. */
export const asEntered = ({ kind, value, label }) => ({ kind, value: value ?? '', label: label ?? '' });

export const newPoint = (kind) => asEntered({ kind });

/** As the server takes it: without the lines that were left empty. */
export const asSent = (points) => points.filter(isFilled).map((point) => ({
  kind: point.kind, value: point.value.trim(), label: point.label.trim() || null }));

/** The names that the server has for what is entered here. */
export const pointFields = (points) => points.flatMap((_, i) => [`${sentAs(points, i)}.value`, `${sentAs(points, i)}.label`]);

const isFilled = (point) => point.value.trim();

// Empty lines aren't sent, so the server counts without them.
const sentAs = (points, i) => `points[${points.slice(0, i).filter(isFilled).length}]`;

/** The lines of a form; `points` is what was entered, `changed` gives it after a line came or went. */
class Points extends KontorElement {
  static properties = { points: { attribute: false }, error: { attribute: false } };

  view() {
    return html`<fieldset><legend>${t('contacts.points')}</legend>
      ${this.points.map((point, i) => this.#line(point, i))}
      <div class="chips">
        ${KINDS.map((kind) => html`<button type="button" class="small" @click=${() => this.#add(kind)}>
          ${icon('plus')} ${t(`contacts.kind.${kind}`)}</button>`)}
      </div>
    </fieldset>`;
  }

  #line(point, i) {
    const error = this.#error(point, i);
    const kind = t(`contacts.kind.${point.kind}`);
    return html`<div class="point-line">
      <label class="point-kind" for="point-${i}">${kind}</label>
      <input id="point-${i}" dir="ltr" type=${point.kind === 'PHONE' ? 'tel' : 'email'} maxlength="400" autocomplete="off"
        .value=${point.value} aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? `point-${i}-error` : nothing} @input=${(event) => (point.value = event.target.value)}>
      <input class="point-label" dir="auto" maxlength="80" autocomplete="off" .value=${point.label}
        aria-label="${kind}: ${t('contacts.field.point-label')}" placeholder=${t('contacts.field.point-label')}
        @input=${(event) => (point.label = event.target.value)}>
      <button type="button" class="plain" aria-label=${t('contacts.point.remove', { kind, value: point.value })}
        @click=${() => this.#give(this.points.filter((one) => one !== point))}>${icon('trash')}</button>
      ${error ? html`<span class="field-error" id="point-${i}-error">${error}</span>` : nothing}
    </div>`;
  }

  #error(point, i) {
    if (!isFilled(point)) return null;
    const field = sentAs(this.points, i);
    return fieldText(this.error, `${field}.value`, 'contacts') ?? fieldText(this.error, `${field}.label`, 'contacts');
  }

  #add(kind) {
    this.#give([...this.points, newPoint(kind)]);
    this.updateComplete.then(() => this.querySelector(`#point-${this.points.length - 1}`).focus());
  }

  #give(points) {
    this.points = points;
    this.dispatchEvent(new CustomEvent('changed', { detail: points }));
  }
}
customElements.define('contacts-points', Points);
