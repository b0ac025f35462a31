// What the page modules of the features bring: routes, tabs, openers of sources, badges. See docs/pages.md.

const contributions = new Map();

/** Fires `change` when a module appears or vanishes. */
export const modules = new EventTarget();

export function contribute(name, contribution) {
  contributions.set(name, contribution);
  modules.dispatchEvent(new Event('change'));
}

export function withdraw(name) {
  if (contributions.delete(name)) modules.dispatchEvent(new Event('change'));
}

export const contributed = () => [...contributions.keys()];

/** All routes: `{path, element, title}`. */
export const routes = () => all('routes');

/** The tabs of a subject such as `contact`, in their order: `{subject, name, label, order, element, permission}`. */
export const tabsOf = (subject) =>
  all('tabs').filter((tab) => tab.subject === subject).sort((a, b) => a.order - b.order);

/** Who shows the source of an entry, by its kind: `{kind, element, label}`; undefined when its module is away. */
export const openerOf = (kind) => all('openers').find((opener) => opener.kind === kind);

/** The number beside a navigation entry: `{route, permission, count, on, label}`, or undefined. */
export const badgeOf = (route) => all('badges').find((badge) => badge.route === route);

/** The list that the search box of the header leads to: `{route, parameter, label}`, or undefined. */
export const searchTarget = () => all('searches')[0];

const all = (part) => [...contributions.values()].flatMap((contribution) => contribution[part] ?? []);
