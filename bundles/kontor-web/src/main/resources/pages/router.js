// The client-side router: paths below /kontor/, kept in the browser's history; every link is a real <a href>.

const BASE = '/kontor/';
const NOT_PAGES = /^\/kontor\/(api|ui|lib|login|logout)(\/|$)/;

/** Fires `change` after each navigation. */
export const navigation = new EventTarget();

const embedded = new URLSearchParams(location.search).get('embed') === '1';

/** Whether the page stands inside another application, without our header. */
export const isEmbedded = () => embedded;

/**
 * Where we are: the path below /kontor/ without slashes at its ends, the query, and what the navigation brought along
 * (`inside` when going back stays within these pages).
 */
export function place() {
  return {
    path: decodePath(location.pathname.slice(BASE.length)),
    query: new URLSearchParams(location.search),
    state: history.state ?? {},
  };
}

/** The address of a page; segments are encoded, empty query values left out. */
export function href(path, query = {}) {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const wanted = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') wanted.append(name, one);
    }
  }
  if (embedded) wanted.set('embed', '1');
  const text = wanted.toString();
  return BASE + encoded + (text ? `?${text}` : '');
}

/** Goes to an address made by {@link href}. */
export function navigate(address, { replace = false, state = {} } = {}) {
  if (replace) {
    history.replaceState({ ...state, inside: history.state?.inside }, '', address);
  } else {
    history.replaceState({ ...history.state, scroll: scrollY }, '');
    history.pushState({ ...state, inside: true }, '', address);
  }
  navigation.dispatchEvent(new CustomEvent('change', { detail: { kind: replace ? 'replace' : 'push' } }));
}

/** The values of the names in a pattern such as `contacts/{id}`, or null when the path isn't of that form. */
export function match(pattern, path) {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params = {};
  for (const [i, part] of wanted.entries()) {
    if (part.startsWith('{')) {
      if (!given[i]) return null;
      params[part.slice(1, -1)] = given[i];
    } else if (part !== given[i]) {
      return null;
    }
  }
  return params;
}

/** Whether a path lies at or below a route, for marking it in the navigation. */
export const isWithin = (path, route) => path === route || path.startsWith(`${route}/`);

/** Begins to take over clicks on links and the browser's back and forward. */
export function startRouter() {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () =>
    navigation.dispatchEvent(new CustomEvent('change', { detail: { kind: 'pop', scroll: history.state?.scroll ?? 0 } })));
  document.addEventListener('click', (event) => {
    const link = pageLink(event);
    if (!link) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  });
}

function pageLink(event) {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target.closest?.('a[href]');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return null;
  return link.pathname.startsWith(BASE) && !NOT_PAGES.test(link.pathname) ? link : null;
}

function decodePath(path) {
  return path
    .replace(/^\/+|\/+$/g, '')
    .split('/')
    .map((segment) => {
      try {
        return decodeURIComponent(segment);
      } catch {
        return segment; // a broken escape is no route of ours: it matches nothing and shows "not found"
      }
    })
    .join('/');
}
