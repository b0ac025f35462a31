// Loads the page modules that the session names, and takes out those that are gone.
import { contribute, contributed, withdraw } from './registry.js';
import { addWords, t } from './texts.js';
import { toast } from './toast.js';

const failed = new Set();

/** Makes the registry agree with the session's pages. One module that can't be loaded leaves the others working. */
export async function agreeWith(pages) {
  const wanted = new Map(pages.map((page) => [page.name, page.script]));
  contributed().filter((name) => !wanted.has(name)).forEach(withdraw);
  await Promise.all([...wanted].filter(([name]) => !contributed().includes(name)).map(([name, script]) => load(name, script)));
}

async function load(name, script) {
  try {
    const [module] = await Promise.all([import(again(name, script)), addWords(name, script)]);
    contribute(name, module.default);
    failed.delete(name);
  } catch (error) {
    console.error(`page module ${name}`, error);
    if (!failed.has(name)) toast(t('modules.failed', { name }), { danger: true });
    failed.add(name);
  }
}

// A browser may remember that an address failed; another query makes it ask again.
const again = (name, script) => (failed.has(name) ? `${script}?again=${Date.now()}` : script);
