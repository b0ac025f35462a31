// What all our elements share. They render without a shadow root, so that one theme and the labels of forms reach them.
import { LitElement, html, noChange } from 'lit';
import { Directive, PartType, directive } from 'lit/directive.js';
import { onChange } from './live.js';
import { problemText } from './problems.js';
import { sessionEvents } from './session.js';
import { t, words } from './texts.js';

const MINUTE = 60_000;

export class KontorElement extends LitElement {
  #endings = [];
  #abort = new AbortController();

  createRenderRoot() {
    return this;
  }

  /** Ends when the element leaves the page: pass it to every call. */
  get signal() {
    return this.#abort.signal;
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.#abort.signal.aborted) this.#abort = new AbortController();
    this.listen(words, 'change');
    this.listen(sessionEvents, 'change');
    const minute = setInterval(() => this.requestUpdate(), MINUTE);
    this.#endings.push(() => clearInterval(minute));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#abort.abort();
    this.#endings.splice(0).forEach((end) => end());
  }

  /** Listens while the element is on the page; without a callback it renders anew. */
  listen(target, type, callback = () => this.requestUpdate()) {
    target.addEventListener(type, callback);
    this.#endings.push(() => target.removeEventListener(type, callback));
  }

  /** Listens to live changes while the element is on the page. */
  live(types, callback, concerns) {
    this.#endings.push(onChange(types, callback, concerns));
  }

  /** Keeps a function that ends something when the element leaves the page. */
  endWith(end) {
    this.#endings.push(end);
  }

  /** An error in one element leaves the others standing. */
  render() {
    try {
      return this.view();
    } catch (error) {
      console.error(error);
      return html`<p class="notice danger" role="alert">${problemText(error)}</p>`;
    }
  }

  /** What the element shows. */
  view() {
    return '';
  }
}

/** A page: an element that a route names. It gets `params`, `query` and `state` of its address. */
export class PageElement extends KontorElement {
  static properties = { params: { attribute: false }, query: { attribute: false }, state: { attribute: false } };

  constructor() {
    super();
    this.params = {};
    this.query = new URLSearchParams();
    this.state = {};
  }

  /** The title of the page in the reader's language. */
  get heading() {
    return t('app.name');
  }

  updated() {
    document.title = this.heading === t('app.name') ? this.heading : `${this.heading} · ${t('app.name')}`;
  }
}

/** An element whose name is only known at run time, because another module brought it; another key makes another one. */
export const element = directive(
  class extends Directive {
    #made = null;
    #key;

    constructor(part) {
      super(part);
      if (part.type !== PartType.CHILD) throw new Error('element() stands between tags');
    }

    update(part, [name, properties, key]) {
      const isNew = this.#made?.localName !== name || this.#key !== key;
      if (isNew) this.#made = document.createElement(name);
      this.#key = key;
      Object.assign(this.#made, properties);
      return isNew ? this.#made : noChange;
    }
  },
);

/** Puts the style sheet of a module into the page, once. */
export function addStyles(name, script) {
  const address = new URL(name, script).href;
  if ([...document.querySelectorAll('link[rel=stylesheet]')].some((link) => link.href === address)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}
