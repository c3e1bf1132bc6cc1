import type { ItemDetails } from 'attune-element';

/** A story as the server's catalogue has it. */
export interface Story extends ItemDetails {
  publishedAt?: string;
}

export const SECTIONS = ['city', 'world', 'business', 'science', 'sport', 'culture', 'climate', 'food'];

export const sectionOf = ({ categories }: ItemDetails): string => categories?.[0] ?? 'city';

/** How long ago, in words: news is about hours. */
export function ageOf({ publishedAt }: Story, now = Date.now()): string {
  const minutes = Math.max(1, Math.round((now - Date.parse(publishedAt ?? '')) / 60_000));
  if (minutes < 60) return `${minutes} min ago`;
  return minutes < 36 * 60 ? `${Math.round(minutes / 60)} h ago` : `${Math.round(minutes / 1440)} days ago`;
}

export const writerOf = ({ properties }: ItemDetails): string => String(properties?.['writer'] ?? 'The desk');

export const minutesOf = ({ properties }: ItemDetails): string => `${String(properties?.['minutes'] ?? 3)} min`;
