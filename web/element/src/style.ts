/**
 * What the element looks like while the page says nothing. It is a layer: any rule of the page that is in none wins. Cells
 * are as high as the highest, and each line of the usual item has its room also when nothing is in it.
 */
const STYLE = `@layer attune{
attune-list{display:block;--l:var(--attune-line,color-mix(in srgb,currentColor 16%,#0000));--r:var(--attune-radius,.75rem)}
.attune-items{display:grid;grid:auto-flow 1fr/repeat(auto-fill,minmax(var(--attune-item-width,max(9.5rem,15%)),1fr));gap:var(--attune-gap,1rem);margin:0;padding:0;list-style:none;
.attune-item{display:flex;flex-direction:column;min-inline-size:0;padding:var(--attune-padding,.75rem);border:1px solid var(--l);border-radius:var(--r);overflow-wrap:anywhere}}
.attune-item{position:relative;&:hover,&:focus-within{z-index:1}p{margin:0}}
.attune-moving{pointer-events:none}
.attune-link{color:inherit;text-decoration:none;&:hover .attune-title{text-decoration:underline}}
.attune-picture{display:grid;place-items:center;aspect-ratio:4/3;margin-block-end:.6em;overflow:hidden;border-radius:calc(var(--r)*.6);background:hsl(var(--attune-hue,210) 55% 50%/.16);
&:before{content:attr(data-letter);grid-area:1/1;font-size:2em;font-weight:600;opacity:.6}
img{grid-area:1/1;z-index:1;inline-size:100%;block-size:100%;object-fit:cover}}
.attune-title,.attune-reason{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;min-block-size:2lh;line-height:1.35}
.attune-title{font-weight:600}
.attune-facts{display:flex;justify-content:space-between;gap:.5em;min-block-size:1lh;white-space:nowrap}
.attune-brand,.attune-reason{overflow:hidden;text-overflow:ellipsis;opacity:.75}
.attune-reason,.attune-why{font-size:.8em}
.attune-reason{margin-block-start:.4em}
.attune-actions{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 .5em;position:relative;margin-block-start:auto;padding-block-start:.5em}
.attune-actions button,.attune-undo{min-block-size:24px;padding:0;border:0;background:none;color:inherit;font:inherit;font-size:.8em;text-decoration:underline;cursor:pointer}
.attune-why{position:absolute;z-index:2;padding:.6rem;border-radius:.5rem;background:CanvasText;color:Canvas;&:empty{visibility:hidden}.attune-actions &{inset:auto -.25rem 100%}}
.attune-note{display:grid;place-content:center;gap:.5em;flex:1;text-align:center}
.attune-empty.attune-empty{border-color:#0000;>*{visibility:hidden}}
[data-state=loading] .attune-empty{background:var(--l);opacity:.5}
[layout=row] .attune-items{grid:auto/auto-flow var(--attune-item-width,12rem);overflow-x:auto}
}`;

let added = false;

/** A sheet that a script makes is not what content policies forbid. */
export function addStyle(): void {
  if (added) return;
  added = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}
