/**
 * Calls `viewed` soon after the page was opened and whenever it shows another address: by links, by the history of the
 * browser or by code. `fragment` says that what follows `#` counts. The function that it returns says that the view of
 * this address was told by other means.
 */
export function followRoutes(viewed: () => void, fragment: boolean): () => void {
  const here = (): string => (fragment ? location.href : location.href.split('#')[0]!);
  let last = here();
  let due: ReturnType<typeof setTimeout> | undefined;

  const told = (): void => {
    last = here();
    clearTimeout(due);
    due = undefined;
  };
  // Routers change the title right after the address.
  const soon = (): void => {
    due ??= setTimeout(() => {
      told();
      viewed();
    }, 0);
  };
  const moved = (): void => {
    if (here() !== last) soon();
  };
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = function (...change) {
      original.apply(this, change);
      moved();
    };
  }
  addEventListener('popstate', moved);
  addEventListener('hashchange', moved);
  addEventListener('pageshow', event => event.persisted && soon());
  // A page that the browser prepares may never be seen.
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', soon);
  else soon();
  return told;
}
