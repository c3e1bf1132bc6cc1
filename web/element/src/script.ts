import { defineList } from './element.ts';

/** For pages without a build: `<script defer src="attune-list.js"></script>` after the tracker's `snippet.js`. */
defineList();
