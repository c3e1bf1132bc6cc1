import { attune } from './index.ts';

/** For pages without a build: `<script src="snippet.js"></script>` makes this function a global. */
export default attune;
