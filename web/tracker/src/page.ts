import type { PageFields } from './event.ts';

/** Where events happen. */
export interface PageAddress {
  now(): PageFields;
  /** What is viewed from now on was reached from this address. */
  left(): void;
}

export function pageOf(address: (url: string) => string = url => url): PageAddress {
  let from: string | undefined;
  return {
    now() {
      const referrer = from ?? document.referrer;
      const { title } = document;
      return { url: address(location.href), ...(referrer && { referrer: address(referrer) }), ...(title && { title }) };
    },
    left() {
      from = location.href;
    },
  };
}
