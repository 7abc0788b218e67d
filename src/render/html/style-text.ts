/** Words, headings and the classes of the templates. */
export const TEXT_STYLE = `
*,::before,::after{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.55;
font-family:"Source Sans 3","Source Sans Pro","Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
font-variant-numeric:lining-nums;hyphens:auto;-webkit-hyphens:auto;hyphenate-limit-chars:9 4 4;overflow-wrap:break-word}
p,ul,ol,blockquote,figure,table{margin:0 0 var(--space-m)}
main :is(h1,h2,h3,h4,p,ul,ol,blockquote,aside,.kommentar){max-width:72ch}
main .lead{max-width:62ch}
h1,h2,h3,h4{margin:0;font-weight:600;line-height:1.2;text-wrap:balance;hyphens:manual}
h1{font-size:min(var(--size-h1),9.4vw);margin:var(--space-xl) 0 var(--space-m)}
h2{font-size:var(--size-h2);color:var(--accent);margin:calc(var(--space-xl)*1.6) 0 var(--space-m)}
h3{font-size:var(--size-h3);margin:calc(var(--space-xl)*1.15) 0 var(--space-s)}
h4{font-size:var(--size-h4);margin:var(--space-xl) 0 var(--space-xs)}
ul,ol{padding-left:1.5em}
li{margin-bottom:var(--space-s)}
li::marker{color:var(--accent)}
li>:is(p,ul,ol){margin-bottom:var(--space-s)}
a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.15em}
a:hover{text-decoration-thickness:.14em}
a.rechenweg{color:inherit;text-decoration-style:dotted}
:is(tr:target>*,p:target){background:var(--panel)}
strong,b,.halbfett{font-weight:600}
em,i,.kursiv{font-style:italic}
sup{font-size:.7em;line-height:0}
.lead{font-size:var(--size-lead);line-height:1.45;margin-bottom:var(--space-l)}
.klein,.zelle{font-size:var(--size-small);line-height:1.5}
.klein :is(p,ul,ol,td,th){font-size:inherit}
.hinweis,.quelle{font-size:var(--size-small);line-height:1.5}
.hinweis,.fehlt{color:var(--notice)}
.fehlt{font-style:italic}
.quelle,.gedaempft{color:var(--muted)}
.ueberzeile{font-size:var(--size-small);font-weight:600;letter-spacing:.05em;color:var(--accent);margin:var(--space-xl) 0 var(--space-xs)}
.ueberzeile+:is(h1,h2,h3){margin-top:0}
.gut{color:var(--good)}
.schlecht{color:var(--bad)}
.akzent{color:var(--accent)}
.kopf,.deckblatt{border-bottom:2px solid var(--accent);padding-bottom:var(--space-m);margin-bottom:var(--space-xl)}
.deckblatt{padding:clamp(1.5rem,8vw,5rem) 0 var(--space-xl)}
.kopf>:last-child,.deckblatt>:last-child,.kommentar>:last-child,.kasten>:last-child{margin-bottom:0}
.kasten{background:var(--panel);padding:var(--space-l) var(--space-xl);margin:var(--space-m) 0 var(--space-xl)}
.kasten>:first-child{margin-top:0}
.kommentar{border-left:3px solid var(--accent);padding:.1rem 0 .1rem var(--space-l);margin:var(--space-s) 0 var(--space-l)}
blockquote{padding:0 var(--space-l)}
aside{font-size:var(--size-small);line-height:1.5;border-top:1px solid var(--hairline);padding-top:var(--space-s);margin:var(--space-m) 0}
.spalten{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:var(--space-m) calc(var(--space-xl)*1.5);margin:var(--space-l) 0 var(--space-m)}
.spalten h4:first-child{margin-top:0}
.linie{border:0;border-top:1px solid var(--rule);width:min(100%,16rem);margin:3rem 0 var(--space-xs)}
.unterschriftsfeld{border:1px dashed var(--rule);padding:var(--space-m) var(--space-l);min-height:6rem;margin:0 0 var(--space-m);font-size:var(--size-small);line-height:1.5}
.unterschriftsfeld .klein{color:var(--muted)}
img{max-width:100%;height:auto}
table{border-collapse:collapse;width:100%;font-size:var(--size-table);line-height:1.4;border-bottom:1px solid var(--rule)}
table.klein{font-size:var(--size-small)}
caption{text-align:left;font-weight:600;padding:var(--space-m) 0 var(--space-s)}
th,td{padding:.42em .6em;text-align:left;vertical-align:top;font-weight:400;border-top:1px solid var(--hairline)}
thead :is(th,td){font-weight:600;vertical-align:bottom;border-top:0;border-bottom:2px solid var(--rule);hyphens:manual}
tbody tr:first-child>*{border-top:0}
table:not(:has(.gruppe)) tr>:first-child{padding-left:0}
table:not(:has(.gruppe)) tr>:last-child{padding-right:0}
.zahl{text-align:right;font-variant-numeric:tabular-nums lining-nums;hyphens:manual}
.mitte{text-align:center}
.fett,.summe>*,.gruppe>*{font-weight:600}
.summe>*{border-top:2px solid var(--rule)}
.gruppe>*{background:var(--panel)}
.leise>*{color:var(--muted)}
td>:last-child,th>:last-child{margin-bottom:0}
`.trim();
