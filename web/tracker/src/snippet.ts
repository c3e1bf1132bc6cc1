import { attune, type Attune, type PageOptions } from './index.ts';

/**
 * For pages without a build. `<script src="snippet.js"></script>` makes the function `attune` a global; with attributes
 * it needs no further script, and the tracker is `attune.tracker`:
 * `<script defer src="https://attune.example/snippet.js" data-url="https://attune.example" data-key="…"></script>`
 */
const start: typeof attune & { tracker?: Attune } = options => attune(options);

const said = (document.currentScript as HTMLScriptElement | null)?.dataset;
if (said?.url !== undefined) start.tracker = attune(said as unknown as PageOptions);

export default start;
