import { defineList } from './element.ts';
import { stampPage } from './stamp.ts';

/** For pages without a build: `<script defer src="attune-list.js"></script>` after the tracker's `snippet.js`. */
defineList();
stampPage();
