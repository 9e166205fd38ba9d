const nameOf = (element) => `${element.tagName.toLowerCase()}#${element.id}[${element.getAttribute('name') ?? ''}]`;
const textOf = (element) => element?.textContent?.trim() ?? '';
const all = (selector) => [...document.querySelectorAll(selector)];

/** What somebody who can't see or point would stumble over. */
function stumbles() {
  const found = [];
  const demand = (holds, sentence) => {
    if (!holds) found.push(sentence);
  };
  demand(document.documentElement.lang !== '', 'the page has no language');
  demand(document.title.trim() !== '', 'the page has no title');
  demand(all('h1').length === 1, 'the page has not exactly one h1');
  demand(all('main').length === 1, 'the page has not exactly one main');
  let level = 1;
  for (const heading of all('main h1, main h2, main h3, main h4')) {
    const own = Number(heading.tagName.slice(1));
    demand(own <= level + 1, `${textOf(heading)} skips a level`);
    demand(textOf(heading) !== '', 'a heading is empty');
    level = own;
  }
  const ids = all('[id]').map(({ id }) => id);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) found.push(`the id ${id} is there twice`);
  for (const field of all('input:not([type=hidden]), select, textarea')) {
    demand(
      [...(field.labels ?? [])].some((label) => textOf(label) !== ''),
      `${nameOf(field)} has no label`,
    );
  }
  for (const group of all('fieldset')) demand(textOf(group.querySelector('legend')) !== '', `${nameOf(group)} has no legend`);
  for (const one of all('a[href], button')) demand(textOf(one) !== '' || one.hasAttribute('aria-label'), `${nameOf(one)} has no name`);
  for (const table of all('table')) demand(table.querySelector('th') !== null, 'a table has no head');
  for (const one of all('[aria-describedby]')) {
    demand(document.getElementById(one.getAttribute('aria-describedby')) !== null, `${nameOf(one)} is described by nothing`);
  }
  return found;
}

/** What lies outside the window's width and in no box that scrolls. */
function stickingOut() {
  const width = document.documentElement.clientWidth;
  return all('body *')
    .filter((one) => {
      const { right, width: own } = one.getBoundingClientRect();
      return own > 0 && right > width + 1 && one.closest('.scroll') === null;
    })
    .map((one) => `${one.tagName.toLowerCase()}.${one.className}: ${textOf(one).slice(0, 40)}`);
}

globalThis.checks = { stumbles, stickingOut };
