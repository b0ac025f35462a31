// The words of the pages: messages_de.json and messages_en.json of each module, keys prefixed with the module's name.

/** Fires `change` when the language changed or words were added. */
export const words = new EventTarget();

const LANGUAGES = ['de', 'en'];
const sources = new Map();
const loaded = new Map();

export const languageOf = (locale) => (LANGUAGES.includes(locale?.slice(0, 2)) ? locale.slice(0, 2) : 'en');

let language = languageOf(document.documentElement.lang || navigator.language);

export const currentLanguage = () => language;

/** Adds the words of a module from the folder of its script. */
export async function addWords(name, script) {
  sources.set(name, new URL('.', new URL(script, location.href)));
  await load(name, language);
  words.dispatchEvent(new Event('change'));
}

export async function setLanguage(wanted) {
  await Promise.all([...sources.keys()].map((name) => load(name, wanted)));
  language = wanted;
  document.documentElement.lang = wanted;
  words.dispatchEvent(new Event('change'));
}

export const has = (key) => find(key) !== undefined;

/**
 * The text of a key. `{name}` stands for a parameter; a text with the forms `one` and `other` is chosen by the
 * parameter `count`.
 */
export function t(key, params = {}) {
  let text = find(key);
  if (text === undefined) {
    console.warn(`no text for ${key} in ${language}`);
    return key;
  }
  if (typeof text === 'object') {
    text = text[new Intl.PluralRules(language).select(params.count)] ?? text.other;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in params ? format(params[name]) : whole));
}

const format = (value) => (typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value));

const find = (key) => {
  for (const texts of loaded.values()) {
    const text = texts[language]?.[key];
    if (text !== undefined) return text;
  }
  return undefined;
};

async function load(name, wanted) {
  const texts = loaded.get(name) ?? {};
  if (!texts[wanted]) {
    const response = await fetch(new URL(`messages_${wanted}.json`, sources.get(name)));
    if (!response.ok) throw new Error(`no texts of ${name}: ${response.status}`);
    texts[wanted] = await response.json();
  }
  loaded.set(name, texts);
}
