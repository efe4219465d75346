// The page as a person or a screen reader meets it: by role and name. Put before each script of the harness.

const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const ROLES = {
  button: 'button, summary, input[type=button], input[type=submit]',
  link: 'a[href]',
  heading: 'h1, h2, h3, h4, h5, h6',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  option: 'option',
  dialog: 'dialog',
  navigation: 'nav',
  main: 'main',
  row: 'tr',
  listitem: 'li',
  article: 'article',
  img: 'img, svg',
  // Whatever takes words or a choice, by its label.
  field: `input:not([type=button], [type=submit], [type=checkbox], [type=radio], [type=hidden]), textarea, select,
    [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton], [contenteditable]:not([contenteditable=false])`,
};

const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[aria-hidden=true], [inert]');

function hasRole(e, role) {
  const own = e.getAttribute('role');
  return !own || own === role || role === 'field';
}

function nameOf(e) {
  const byIds = clean((e.getAttribute('aria-labelledby') ?? '').split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent).join(' '));
  const labels = clean([...(e.labels ?? [])].map((label) => label.textContent).join(' '));
  const words = e.matches('input, textarea, select, [contenteditable], [role=textbox]')
    ? '' : clean(e.innerText ?? e.textContent);
  return byIds || clean(e.getAttribute('aria-label')) || labels || words || clean(e.alt) || clean(e.title)
    || clean(e.value) || clean(e.placeholder);
}

// The best match of a name: the very name, then one that starts with it, then one that has it.
function find(role, name) {
  const all = [...document.querySelectorAll(`${ROLES[role] ?? 'nothing'}, [role="${role}"]`)]
    .filter((e) => hasRole(e, role) && shown(e)).map((e) => [e, nameOf(e)]);
  const by = (fits) => all.find(([, own]) => fits(own))?.[0];
  return by((own) => own === name) ?? by((own) => own.startsWith(name)) ?? by((own) => own.includes(name)) ?? null;
}

// What Tab stops at, in its order: what can be used, and of choices the one that is chosen, or else the first.
function stops() {
  const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  const all = [...place.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((e) => e.tabIndex >= 0 && !e.matches(':disabled') && shown(e));
  const group = (e) => all.filter((other) => other.type === 'radio' && other.name === e.name);
  return all.filter((e) => e === document.activeElement || e.type !== 'radio' || e === (group(e).find((one) => one.checked) ?? group(e)[0]));
}

// How often Tab has to be pressed until the control of that very name, or else one whose name begins so, has the keyboard:
// 0 when it has, fewer than 0 for Shift+Tab, null where nobody can say.
function stopsTo(name) {
  const all = stops();
  const exact = all.some((e) => nameOf(e) === name);
  const is = (e) => (exact ? nameOf(e) === name : nameOf(e).startsWith(name));
  const here = document.activeElement ?? document.body;
  if (is(here)) return 0;
  const at = all.indexOf(here);
  if (at < 0) return null;
  const ways = all.map((e, place) => (is(e) ? place - at : 0)).filter((way) => way !== 0);
  return ways.find((way) => way > 0) ?? ways.at(-1) ?? null;
}

const pageText = () => document.body?.innerText ?? '';
const says = (text) => clean(pageText()).includes(clean(text));

// Looks at once and again whenever the page changes; gives what it saw, or null when `patience` (ms) is over.
function until(look, patience, done) {
  const signs = ['input', 'change', 'focusin', 'focusout', 'transitionend', 'animationend', 'load'];
  const finish = (seen) => {
    observer.disconnect();
    clearTimeout(limit);
    for (const sign of signs) document.removeEventListener(sign, again, true);
    done(seen);
  };
  const again = () => {
    const seen = look();
    if (seen) finish(seen);
  };
  const observer = new MutationObserver(again);
  const limit = setTimeout(() => finish(null), patience);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const sign of signs) document.addEventListener(sign, again, true);
  again();
}
