import '@fontsource-variable/figtree';
import './styles/base.css';
import './styles/shell.css';
import './styles/charts.css';
import './styles/views.css';
import './styles/people.css';
import { render } from 'lit-html';
import { route, type ViewName } from './router.ts';
import { connect, paintWith } from './state.ts';
import { shell } from './shell.ts';
import { applyTheme, followSystem } from './theme.ts';
import { changed } from './state.ts';
import { closeCatalogue } from './views/catalogue.ts';
import { closeFunnel } from './views/funnel.ts';
import { closePerson } from './views/person.ts';
import { closeTrends } from './views/trends.ts';

const CLOSERS: Partial<Record<ViewName, () => void>> = {
  catalogue: closeCatalogue,
  funnel: closeFunnel,
  person: closePerson,
  trends: closeTrends,
};

const place = document.getElementById('console');
if (!place) throw new Error('#console: missing (expected: in index.html)');

let shown = route().view;

addEventListener('hashchange', () => {
  const { view } = route();
  if (view === shown) {
    changed();
    return;
  }
  CLOSERS[shown]?.();
  shown = view;
  render(shell(route()), place);
  scrollTo({ top: 0 });
  // Whoever reads with the ears or the keyboard goes on at the new view's title.
  document.getElementById('title')?.focus({ preventScroll: true });
  toCurrent();
});

/** On a phone the views stand in a row that is wider than the screen. */
function toCurrent(): void {
  const row = document.querySelector('nav');
  const current = row?.querySelector<HTMLElement>('[aria-current=page]');
  if (row && current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
}

applyTheme();
followSystem(changed);
paintWith(() => render(shell(route()), place));
connect();
requestAnimationFrame(toCurrent);
