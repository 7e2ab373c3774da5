/** The search of the help, and its menu on narrow screens. Runs in the browser; the index is a script beside it. */
import MiniSearch, { type AsPlainObject } from 'minisearch';
import { FIELDS, type Hit } from './hit';

const input = document.querySelector<HTMLInputElement>('#search')!;
const box = document.querySelector<HTMLElement>('#found')!;
const status = box.querySelector('p')!;
const list = box.querySelector('ol')!;
const { root = '', search = '' } = document.documentElement.dataset;

let index: Promise<MiniSearch<Hit>> | undefined;

function load(): Promise<MiniSearch<Hit>> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = search;
    script.onload = () => {
      const { helpIndex } = window as unknown as { helpIndex: AsPlainObject };
      resolve(MiniSearch.loadJS<Hit>(helpIndex, FIELDS));
    };
    script.onerror = () => reject(new Error(search));
    document.head.append(script);
  });
}

function shown(hit: Hit): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${root}${hit.address}`;
  link.textContent = hit.heading === hit.page ? hit.page : `${hit.heading} – ${hit.page}`;
  const text = document.createElement('small');
  text.textContent = hit.text.length > 140 ? `${hit.text.slice(0, 140)} …` : hit.text;
  item.append(link, text);
  return item;
}

async function find(): Promise<void> {
  const asked = input.value.trim();
  box.hidden = asked === '';
  if (asked === '') return;
  try {
    const hits = (await (index ??= load())).search(asked, { prefix: true, fuzzy: 0.2, boost: { heading: 3, page: 2 } });
    if (input.value.trim() !== asked) return;
    const best = hits.slice(0, 8) as unknown as Hit[];
    status.textContent = hits.length === 0 ? `Nothing found for “${asked}”.` : `${best.length} of ${hits.length} found`;
    list.replaceChildren(...best.map(shown));
  } catch {
    index = undefined;
    status.textContent = 'The search could not be loaded. Look in the menu of all pages.';
    list.replaceChildren();
  }
}

input.addEventListener('input', () => void find());
input.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') input.value = '';
  if (key === 'Escape') void find();
});

// On a narrow screen the text comes first and the menu is opened by whoever wants it.
const menu = document.querySelector<HTMLDetailsElement>('.menu')!;
const narrow = matchMedia('(max-width: 52rem)');
const fit = (): void => {
  menu.open = !narrow.matches;
};
narrow.addEventListener('change', fit);
fit();
