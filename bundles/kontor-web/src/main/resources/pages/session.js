// Who is logged in, what they may do, and which page modules there are.

/** Fires `change` when the session was loaded anew. */
export const sessionEvents = new EventTarget();

let session = null;

export const currentSession = () => session;

export function setSession(loaded) {
  session = loaded;
  sessionEvents.dispatchEvent(new Event('change'));
}

/** Whether the user has a permission. The server decides; pages only don't offer what it would refuse. */
export const can = (permission) =>
  !permission || (session?.permissions ?? []).some((held) => held === permission || held === '*');

/** Where one goes to log in, and comes back from. */
export function toLogin() {
  location.assign(`/kontor/login?next=${encodeURIComponent(location.pathname + location.search)}`);
}
