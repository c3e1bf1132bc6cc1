export const VIEWS = [
  'pulse',
  'events',
  'rejects',
  'person',
  'why',
  'funnel',
  'trends',
  'catalogue',
  'connections',
] as const;
export type ViewName = (typeof VIEWS)[number];

export interface Route {
  view: ViewName;
  parts: string[];
}

/** The address after the #: a view, and what it shows. Never a key. */
export function route(): Route {
  const [name = '', ...parts] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const view = VIEWS.find(known => known === name) ?? 'pulse';
  return { view, parts: view === name ? parts : [] };
}

export function address(view: ViewName, ...parts: string[]): string {
  return `#/${[view, ...parts].map(encodeURIComponent).join('/')}`;
}
