// What a site's own script would do. The address says how: list, items, and any option of the tracker.
import { attune } from '/attune.js';

const { list, items, view, order, ...options } = Object.fromEntries(new URLSearchParams(location.search));
for (const name in options) if (options[name].startsWith('{')) options[name] = JSON.parse(options[name]);
const find = selector => document.querySelector(selector);

function place(item, index) {
  const line = document.createElement('li');
  Object.assign(line.dataset, {
    attuneItem: item,
    attunePosition: index + 1,
    attunePrice: '9.5',
    attuneCurrency: 'EUR',
  });
  const link = Object.assign(document.createElement('a'), { href: '#' + item, textContent: item });
  const actions = ['add-to-cart', 'remove-from-cart', 'add-to-wishlist', 'not-interested', 'purchase'];
  const buttons = actions.map(action => {
    const button = Object.assign(document.createElement('button'), { textContent: action });
    button.dataset.attuneAction = action;
    return button;
  });
  line.append(link, ...buttons);
  return line;
}

function show(item) {
  const article = document.createElement('article');
  article.dataset.attuneView = item;
  article.textContent = item;
  find('#main').replaceChildren(article);
}

if (list) Object.assign(find('#list').dataset, { attuneList: list, attuneSlot: 'home' });
find('#list').append(...(items?.split(',') ?? []).map(place));
if (order) find('#list').dataset.attuneOrder = order;
if (view) show(view);

// A router as single-page applications have it: the address first, the title a moment later.
find('#route').addEventListener('click', event => {
  event.preventDefault();
  history.pushState(null, '', event.target.href);
  document.title = 'Mugs';
});
document.addEventListener('submit', event => event.preventDefault());

window.tracker = attune({ url: '', ...options });
window.show = show;
