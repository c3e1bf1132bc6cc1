import { html, nothing, type TemplateResult } from 'lit-html';
import { session } from './session.ts';
import { connect, site } from './state.ts';

/** Asks for the secret key; it goes into the tab's session storage and from there into a header, nowhere else. */
export function login(): TemplateResult {
  const refused = session.key !== undefined && site.problem !== '';
  return html`<main class="login">
    <form class="card" @submit=${enter}>
      <h1 id="title" tabindex="-1">Attune console</h1>
      <p class="soft">This server asks for a key. The console needs a secret one of the site.</p>
      <label class="login-field" for="key">Secret key</label>
      <input
        id="key"
        name="key"
        type="password"
        required
        autocomplete="off"
        spellcheck="false"
        aria-describedby="key-note"
        aria-invalid=${refused}
      />
      ${refused ? html`<p class="problem" role="alert">${site.problem}</p>` : nothing}
      <p class="soft" id="key-note">It stays in this tab until you close it, and is sent as a header.</p>
      <button class="button primary" type="submit">Open the console</button>
    </form>
  </main>`;
}

function enter(event: SubmitEvent): void {
  event.preventDefault();
  const key = String(new FormData(event.currentTarget as HTMLFormElement).get('key')).trim();
  if (!key) return;
  session.enter(key);
  connect();
}
