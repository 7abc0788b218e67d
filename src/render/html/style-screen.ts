/** The frame of the page, what can be moved or opened, and charts. Widths are those of the window, in its own letter size. */
export const SCREEN_STYLE = `
body{display:grid;grid-template-columns:minmax(0,1fr);max-width:62rem;margin-inline:auto;padding:0 clamp(1rem,4vw,2.5rem)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
body>header,body>footer{font-size:var(--size-small);line-height:1.5;color:var(--muted)}
body>header{border-bottom:1px solid var(--hairline);padding:var(--space-m) 0 var(--space-s)}
body>header>p,body>footer>p{margin:0 0 var(--space-s)}
.lauf{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:2rem}
.muster{font-weight:600;color:var(--notice)}
body>header>.entwurf{font-size:var(--size-lead);font-weight:600;color:var(--notice);background:var(--panel);border:2px solid currentColor;padding:var(--space-s) var(--space-l);margin:var(--space-s) 0}
body>footer{border-top:1px solid var(--hairline);margin-top:calc(var(--space-xl)*2.5);padding:var(--space-m) 0 calc(var(--space-xl)*2)}
.kennung{overflow-wrap:anywhere;font-variant-numeric:tabular-nums;hyphens:manual}
nav{font-size:var(--size-small);line-height:1.4;margin-top:calc(var(--space-xl)*2.5);border-top:1px solid var(--hairline);padding-top:var(--space-l);hyphens:manual}
nav>p{font-weight:600;margin:0 0 var(--space-xs)}
nav ol{list-style:none;margin:0;padding:0}
nav>ol{columns:2 20rem;column-gap:2.5rem}
nav li{margin:0;break-inside:avoid}
nav ol ol{padding-left:1rem}
nav a{display:block;padding:.28rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
nav ol ol a{color:var(--muted)}
.neue-seite{margin-top:calc(var(--space-xl)*2.5);padding-top:var(--space-xs);border-top:1px solid var(--hairline)}
.ausschnitt{overflow-x:auto;margin:0 0 var(--space-m)}
.ausschnitt>table{margin:0;min-width:26rem}
.ausschnitt>table:has(tr>:nth-child(6)){min-width:37rem}
:not(.ausschnitt)>table td{overflow-wrap:anywhere}
.ausschnitt>svg{display:block;width:100%;min-width:41rem;height:auto}
.diagramm{margin:var(--space-l) 0}
figure,figure .ausschnitt{margin-bottom:var(--space-s)}
figcaption{font-size:var(--size-small);color:var(--muted)}
svg{forced-color-adjust:none;background:var(--paper);font-kerning:normal}
summary{display:inline-block;font-size:var(--size-small);color:var(--accent);cursor:pointer;padding:.28rem 0}
summary::before{content:"▸";display:inline-block;width:1.2em}
details .ausschnitt>table{width:auto}
details[open]>summary::before{content:"▾"}
summary::-webkit-details-marker{display:none}
.vorgelesen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media screen and (max-width:50rem){.ausschnitt{border-right:2px solid var(--hairline)}}
@media screen and (min-width:75rem){
body{max-width:82rem;grid-template-columns:14.5rem minmax(0,1fr);grid-template-rows:auto 1fr auto;column-gap:3.5rem}
body>header{grid-column:1/-1}
body>footer{grid-column:2}
.zum-verzeichnis{display:none}
main{grid-area:2/2}
nav{grid-area:2/1;border:0;position:sticky;top:0;max-height:100vh;overflow-y:auto;align-self:start;padding:var(--space-l) .2rem var(--space-l) 0;margin:0}
nav>ol{columns:auto}
}
`.trim();
