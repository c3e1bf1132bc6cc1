import '@fontsource-variable/figtree';
import './styles/base.css';
import './styles/header.css';
import './styles/page.css';
import './styles/cards.css';
import './styles/product.css';
import './styles/browse.css';
import './styles/cart.css';
import './styles/live.css';
import { attune } from 'attune-tracker';
import { openBasket } from './basket.ts';
import { loadCatalogue, type Catalogue } from './catalogue.ts';
import { clicksClock } from './clock.ts';
import { byId } from './dom.ts';
import { header } from './header.ts';
import { feed } from './live/feed.ts';
import { livePane } from './live/pane.ts';
import { fetchProfile } from './live/profile.ts';
import { picks } from './picks.ts';
import { pages } from './pages.ts';
import { statusLine } from './status.ts';
import { toast } from './toast.ts';

function start(catalogue: Catalogue): void {
  const status = statusLine(byId('status'));
  const clock = clicksClock();
  const live = feed({
    clock: event => clock(event.time),
    fetchProfile: () => fetchProfile(tracker.person()),
    onChange(entry) {
      pane.changed(entry);
      if (entry?.ms !== undefined) status.latency(entry.ms);
    },
  });
  const pane = livePane(catalogue, () => live);
  const tracker = attune({ url: '', pages: 'manual', onVerdict: live.verdict });
  const basket = openBasket();
  picks({ catalogue, tracker, onList: live.list, onState: status.connection });
  const shop = { catalogue, basket, tracker, toast };
  pages(shop, header(catalogue, basket, tracker));

  byId('someone-new').addEventListener('click', () => {
    basket.forget();
    live.forget();
    tracker.reset();
    location.hash = '#/';
    scrollTo({ top: 0 });
    toast('You are somebody new');
  });
}

loadCatalogue().then(start, (failure: unknown) => {
  byId('status').textContent = 'The shop is closed: its catalogue could not be loaded.';
  console.error(failure);
});
