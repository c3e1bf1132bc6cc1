import { stampPage } from './stamp.ts';

/** For pages without a build that draw their lists themselves: `<script defer src="attune-stamp.js"></script>`. */
stampPage();
