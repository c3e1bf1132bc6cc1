import type { WireEvent } from 'attune-tracker';

/** What an event was, in words; the item's title, if there is one, follows. */
export function wordsOf(event: WireEvent): string {
  const { type, item, query, filters, page, durationMs = 0, depth = 0, properties } = event;
  switch (type) {
    case 'click':
      return 'Clicked';
    case 'view':
      return 'Looks at';
    case 'dwell':
      return `Stayed ${seconds(durationMs)} ${item ? 'with' : 'on the page'}`;
    case 'hover':
      return `Rested ${seconds(durationMs)} on`;
    case 'scroll':
      return `Scrolled ${Math.round(depth * 100)} % of ${item ? '' : 'the page'}`.trim();
    case 'add_to_cart':
      return 'Put into the cart';
    case 'remove_from_cart':
      return 'Took out of the cart';
    case 'add_to_wishlist':
      return 'Wishes for';
    case 'remove_from_wishlist':
      return 'No longer wishes for';
    case 'purchase':
      return 'Bought';
    case 'not_interested':
      return 'Not interested in';
    case 'impression':
      return 'Saw';
    case 'search':
      return `Searched for “${query ?? ''}”`;
    case 'filter':
      return `Narrowed to ${Object.values(filters ?? {}).join(', ')}`;
    case 'page_view':
      return `Came to “${page?.title?.split(' · ')[0] ?? 'a page'}”`;
    case 'form_submit':
      return `Sent the form “${String(properties?.form ?? '')}”, without what was typed`;
    default:
      return type.replace(/_/g, ' ');
  }
}

function seconds(ms: number): string {
  return ms < 9_950 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;
}
