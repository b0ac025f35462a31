// Files on their way to the server, one after the other. They stay on their way while other pages are shown.
import { can } from 'kontor/session.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { getRun, sendFile } from './calls.js';

const LOOK_AGAIN = 1_000;
const PATIENCE = 5;

/** Fires `change` when something went on, and `done` when a file was read. */
export const uploads = new EventTarget();

let files = [];
let isWorking = false;
let nextKey = 0;

/** The files of this page: `{key, name, size, sent, run, error, beganAt}`, the newest last. */
export const currentUploads = () => files;

/** Queues files; each is sent, then read by the server in its own time. */
export function importFiles(chosen) {
  for (const file of chosen) {
    files = [...files, { key: ++nextKey, file, name: file.name, size: file.size, sent: 0, run: null, error: null }];
  }
  changed();
  work();
}

export function forget(key) {
  files = files.filter((one) => one.key !== key || isRunning(one));
  changed();
}

/** Tries a file again that could not be sent. */
export function retry(key) {
  const failed = files.find((one) => one.key === key);
  if (!failed?.error) return;
  Object.assign(failed, { error: null, sent: 0, run: null });
  changed();
  work();
}

export const isRunning = (one) => !one.error && (!one.run || one.run.state === 'RUNNING');

async function work() {
  if (isWorking) return;
  isWorking = true;
  addEventListener('beforeunload', warn);
  for (let one; (one = files.find((file) => !file.run && !file.error)); ) {
    await send(one);
  }
  removeEventListener('beforeunload', warn);
  isWorking = false;
}

async function send(one) {
  one.beganAt = Date.now();
  try {
    one.run = await sendFile(one.file, (sent) => {
      one.sent = sent;
      changed();
    });
    one.sent = one.size;
    one.file = null;
    follow(one);
  } catch (error) {
    one.error = error;
  }
  changed();
}

// The server reads on its own: whether this page looks or not changes nothing for it.
async function follow(one) {
  for (let failures = 0; isRunning(one) && failures < PATIENCE && can('mail.import'); ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    try {
      one.run = await getRun(one.run.id);
      failures = 0;
    } catch (error) {
      if (++failures === PATIENCE) toastProblem(error, 'mail');
    }
    changed();
  }
  if (one.run.state === 'DONE') toast(t('mail.import.done', { name: one.name, stored: one.run.stored }));
  uploads.dispatchEvent(new Event('done'));
}

// Only what hasn't reached the server is lost when the window is closed.
function warn(event) {
  event.preventDefault();
}

const changed = () => uploads.dispatchEvent(new Event('change'));
