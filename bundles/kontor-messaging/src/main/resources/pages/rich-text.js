// Text with formats: what is shown and taken is built from a few known elements, never from markup as it came.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { mailLink, webLink } from 'kontor/links.js';
import { t } from 'kontor/texts.js';

const KNOWN = new Set(['B', 'STRONG', 'I', 'EM', 'U', 'S', 'P', 'DIV', 'BR', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'PRE', 'CODE',
  'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HR', 'A', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TD', 'TH', 'SUB', 'SUP']);
const EMPTY = new Set(['BR', 'HR']);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TITLE', 'TEMPLATE']);
const TOOLS = ['bold', 'italic', 'underline', 'insertUnorderedList', 'insertOrderedList', 'removeFormat'];
const SIGNS = { bold: 'B', italic: 'I', underline: 'U', insertUnorderedList: '•', insertOrderedList: '1.', removeFormat: '⌫' };
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

/** Plain text as formatted one. */
export const asRich = (plain) => escaped(plain).replaceAll('\n', '<br>');

/** The nodes of a formatted text that are known; of others only what stands in them. */
export function nodesOf(markup) {
  return known(new DOMParser().parseFromString(markup, 'text/html').body);
}

function known(parent) {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.data)];
    if (node.nodeType !== Node.ELEMENT_NODE || SILENT.has(node.tagName)) return [];
    if (!KNOWN.has(node.tagName)) return known(node);
    const made = document.createElement(node.tagName);
    const address = node.tagName === 'A' && linkOf(node);
    if (address) Object.assign(made, { href: address, rel: 'noopener noreferrer', target: '_blank' });
    made.append(...known(node));
    return [made];
  });
}

const linkOf = (node) => {
  const address = node.getAttribute('href') ?? '';
  return address.startsWith('mailto:') ? mailLink(address.slice('mailto:'.length)) : webLink(address);
};

/** The markup of what stands in an element. */
export function markupOf(parent) {
  return [...parent.childNodes].map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return escaped(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || SILENT.has(node.tagName)) return '';
    if (!KNOWN.has(node.tagName)) return markupOf(node);
    const name = node.tagName.toLowerCase();
    if (EMPTY.has(node.tagName)) return `<${name}>`;
    const address = node.tagName === 'A' && linkOf(node);
    return `<${name}${address ? ` href="${escaped(address)}"` : ''}>${markupOf(node)}</${name}>`;
  }).join('');
}

/** A text as it is read; `label` is what a screen reader calls it. */
export const textOf = (text, rich, label) => (rich
  ? html`<messaging-rich-text locked .value=${text ?? ''} .label=${label}></messaging-rich-text>`
  : html`<div class="entry-plain" dir="auto" tabindex="0" role="region" aria-label=${label}>${text}</div>`);

/** Writes or shows a formatted text; fires `changed` with its markup. */
class RichText extends KontorElement {
  static properties = { value: { attribute: false }, label: { attribute: false }, locked: { type: Boolean } };

  #shown = null;

  view() {
    return html`
      ${this.locked ? '' : html`<div class="rich-tools" role="toolbar" aria-label=${t('messaging.format.tools')}>
        ${TOOLS.map((tool) => html`<button type="button" class="small" title=${t(`messaging.format.${tool}`)}
          aria-label=${t(`messaging.format.${tool}`)} @mousedown=${(event) => event.preventDefault()}
          @click=${() => this.#format(tool)}><span aria-hidden="true" class=${tool}>${SIGNS[tool]}</span></button>`)}
      </div>`}
      <div class="rich-text" dir="auto" tabindex="0" role=${this.locked ? 'region' : 'textbox'}
        aria-multiline=${this.locked ? nothing : 'true'} aria-label=${this.label}
        contenteditable=${this.locked ? 'false' : 'true'} @input=${this.#typed} @paste=${this.#paste}></div>`;
  }

  updated() {
    if (this.value === this.#shown) return;
    this.#shown = this.value;
    this.#field.replaceChildren(...nodesOf(this.value ?? ''));
  }

  get #field() {
    return this.querySelector('.rich-text');
  }

  /** The same without formats, in lines. */
  get plain() {
    return this.#field.innerText.replaceAll('\u00a0', ' ');
  }

  #format(tool) {
    this.#field.focus();
    document.execCommand(tool);
    this.#typed();
  }

  // formats of elsewhere stay there
  #paste = (event) => {
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
  };

  #typed = () => {
    this.#shown = markupOf(this.#field);
    this.value = this.#shown;
    this.dispatchEvent(new CustomEvent('changed', { detail: this.#shown }));
  };
}
customElements.define('messaging-rich-text', RichText);
