// Warns two minutes before a session ends, in every tab that is open, and keeps what was typed when it does. Without this
// script the page says when that will be, and a form that is sent too late is kept by the server.

const WARN_SECONDS = 120;
/** Said aloud at these, not each second. */
const SAID_AT = new Map([
  [120, 'You will be signed out in 2 minutes.'],
  [60, 'You will be signed out in 1 minute.'],
  [20, 'You will be signed out in 20 seconds.'],
]);

const dialog = document.getElementById('timeout');
const stay = dialog.querySelector('form');
const countdown = dialog.querySelector('[data-countdown]');
const isFinal = dialog.dataset.final === 'true';
const tabs = new BroadcastChannel('sightline-timeout');
let endsAt = in_(Number(dialog.dataset.seconds));
let isDismissed = false;

function in_(seconds) {
  return Date.now() + seconds * 1000;
}

/** Another end, told to this tab by the server or by another tab. */
function endAt(time) {
  endsAt = time;
  isDismissed = false;
  if (dialog.open && time - Date.now() > WARN_SECONDS * 1000) dialog.close();
}

async function send(path, form) {
  const body = new URLSearchParams(form);
  return fetch(path, { method: 'POST', body, redirect: 'error', credentials: 'same-origin' });
}

async function carryOn(event) {
  event.preventDefault();
  if (isFinal) {
    isDismissed = true;
    return dialog.close();
  }
  const answer = await send('/session/stay', new FormData(stay)).catch(() => undefined);
  if (!answer?.ok) return void location.assign('/sign-in');
  endAt(in_(Number(await answer.text())));
  tabs.postMessage(endsAt);
  dialog.close();
}

/** The form that somebody has typed in, if any: one whose inputs are not as the page had them. */
function typedForm() {
  return [...document.querySelectorAll('main form[method="post"]')].find((form) => [...form.elements].some(isChanged));
}

function isChanged(input) {
  if (input.type === 'hidden' || input.type === 'password') return false;
  if (input.type === 'checkbox' || input.type === 'radio') return input.checked !== input.defaultChecked;
  if (input.tagName === 'SELECT')
    return [...input.options].some((option) => option.selected !== option.defaultSelected);
  return 'defaultValue' in input && input.value !== input.defaultValue;
}

async function end() {
  const form = typedForm();
  const fields = new FormData(form ?? stay);
  const here = location.pathname + location.search;
  fields.set('_csrf', stay.elements._csrf.value);
  fields.set(
    '_address',
    form
      ? new URL(form.getAttribute('action') ?? here, location.href).pathname +
          (form.hasAttribute('action') ? '' : location.search)
      : here,
  );
  const answer = await send('/session/timed-out', fields).catch(() => undefined);
  const [seconds, back] = answer?.ok ? (await answer.text()).split(' ') : ['0', '/'];
  if (Number(seconds) > 0) return endAt(in_(Number(seconds))); // another tab was used meanwhile
  location.replace(`/sign-in?returnTo=${encodeURIComponent(form ? back : here)}`);
}

let isEnding = false;
let saidAt;

async function tick() {
  const seconds = Math.round((endsAt - Date.now()) / 1000);
  if (seconds <= 0 && !isEnding) {
    isEnding = true;
    await end();
    isEnding = false;
  } else if (seconds <= WARN_SECONDS && !dialog.open && !isDismissed) {
    dialog.showModal();
    stay.querySelector('button').focus();
  }
  const [step] = [...SAID_AT.keys()].filter((each) => each >= seconds).slice(-1);
  if (step !== saidAt && step !== undefined) countdown.textContent = SAID_AT.get(step);
  saidAt = step;
}

stay.addEventListener('submit', carryOn);
dialog.addEventListener('cancel', (event) => {
  event.preventDefault();
  stay.requestSubmit(); // Escape stays: nobody is signed out by a slip of the hand
});
tabs.addEventListener('message', ({ data }) => {
  if (typeof data === 'number' && data > endsAt) endAt(data);
});
tabs.postMessage(endsAt); // this page was just opened: that was a sign of life for the others too
setInterval(tick, 1000);
