// Moving through time without leaving the page. Without this script, or when anything here fails, the same addresses are
// opened in the ordinary way: the server renders every place, and each one that is shown is a logged read.
const AFTER_LAST_KEY_MS = 350;

const form = document.querySelector('[data-replay-form]');
const slider = form?.querySelector('input[type="range"]');
if (slider) start(slider);

function start(range) {
  let waiting;
  range.addEventListener('input', () => sayPlace(range));
  range.addEventListener('change', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => go(addressOf(range), 'push'), AFTER_LAST_KEY_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    go(addressOf(range), 'push');
  });
  document.addEventListener('click', (event) => {
    const step = event.target.closest?.('[data-replay="steps"] a');
    if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(step.href, 'push');
  });
  addEventListener('popstate', () => go(location.href, 'stay'));
}

/** The place under the thumb, in words, while it is still moving. */
function sayPlace(range) {
  const text = document.querySelector('[data-replay-text]');
  const number = Number(range.value);
  const words = number === 0 ? `Before event 1 of ${range.max}` : `Event ${number} of ${range.max}`;
  text.textContent = words;
  range.setAttribute('aria-valuetext', words);
}

/** The short address of the place: what the server would redirect to. */
function addressOf(range) {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (name !== 'go' && value !== '') url.searchParams.set(name, value);
  url.searchParams.set('at', range.value);
  return url.href;
}

let last = 0;

/** Shows another place: every marked part of the page is replaced by the same part of that place's page. */
async function go(address, way) {
  const turn = ++last;
  const parts = document.querySelectorAll('[data-replay]');
  for (const part of parts) part.classList.add('is-moving');
  const page = await fetchPage(address);
  if (turn !== last) return; // the reader has moved on meanwhile
  if (!page) return location.assign(address);
  const focused = document.activeElement?.closest('[data-replay] a')?.textContent;
  for (const part of parts) replacePart(part, page.querySelector(`[data-replay="${part.dataset.replay}"]`));
  moveSlider(page);
  if (way === 'push') history.pushState(undefined, '', address);
  if (focused) [...document.querySelectorAll('[data-replay] a')].find((link) => link.textContent === focused)?.focus();
}

async function fetchPage(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' }, redirect: 'error' });
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector('[data-replay-form]') ? page : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the element itself, so that a live region announces what is new in it. */
function replacePart(part, other) {
  part.classList.remove('is-moving');
  if (other) part.replaceChildren(...other.childNodes);
}

function moveSlider(page) {
  const other = page.querySelector('[data-replay-form] input[type="range"]');
  slider.max = other.max;
  slider.value = other.value;
  sayPlace(slider);
}
