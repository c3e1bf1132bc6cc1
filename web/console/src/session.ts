const KEY = 'attune.console.key';

/** An answer that is none. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The secret key lives as long as the tab, and travels in a header alone. */
export const session = {
  get key(): string | undefined {
    return sessionStorage.getItem(KEY) ?? undefined;
  },
  enter(key: string): void {
    sessionStorage.setItem(KEY, key);
  },
  leave(): void {
    sessionStorage.removeItem(KEY);
  },
};

export function headers(): Record<string, string> {
  return session.key ? { authorization: `Bearer ${session.key}` } : {};
}

/** Asks the server; throws {@link Refused} with its own words when it says no. */
export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { headers: headers(), cache: 'no-store', signal: signal ?? null });
  if (!response.ok) throw await refusal(response);
  return (await response.json()) as T;
}

export async function refusal(response: Response): Promise<Refused> {
  const words = await response.json().then(
    (body: { error?: { message?: string } }) => body.error?.message,
    () => undefined,
  );
  return new Refused(response.status, words ?? `the server answered ${response.status}`);
}
