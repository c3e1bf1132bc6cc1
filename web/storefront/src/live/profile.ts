import type { Person } from 'attune-tracker';
import type { Profile } from './feed.ts';

/** What the server knows of a person; nothing when nobody may be followed. */
export async function fetchProfile(person: Person | undefined): Promise<Profile | undefined> {
  const id = person?.id ?? person?.anonymousId;
  if (!id) return undefined;
  const anonymous = person?.id ? '' : '?anonymous=true';
  try {
    const response = await fetch(`/v1/users/${encodeURIComponent(id)}/profile${anonymous}`);
    return response.ok ? ((await response.json()) as Profile) : undefined;
  } catch {
    return undefined;
  }
}
