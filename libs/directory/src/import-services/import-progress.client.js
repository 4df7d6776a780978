// How far an import is, without loading the page again and again. Without this script the page refreshes itself; when
// anything here fails, the link on it leads to how far it is.
const EVERY_MS = 1_000;

const shown = document.querySelector('[data-import-progress]');
if (shown) setTimeout(look, EVERY_MS);

async function look() {
  const page = await currentPage();
  const now = page?.querySelector('[data-import-progress]');
  if (page && !now) return location.replace(location.pathname); // it has come to an end
  if (now) show(now);
  setTimeout(look, EVERY_MS);
}

async function currentPage() {
  try {
    const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return location.reload();
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return undefined; // the server is away for a moment
  }
}

/** The words are replaced when they are others only: they are read aloud each time. */
function show(now) {
  for (const selector of ['h2', '#import-stage', '[data-import-percent]']) {
    const [here, there] = [shown.querySelector(selector), now.querySelector(selector)];
    if (here.textContent !== there.textContent) here.textContent = there.textContent;
  }
  const [bar, latest] = [shown.querySelector('progress'), now.querySelector('progress')];
  if (latest.hasAttribute('value')) bar.value = latest.value;
  else bar.removeAttribute('value');
}
