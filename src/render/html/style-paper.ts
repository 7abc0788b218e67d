/** How the web page is printed: without what only a screen needs, in the proportions of the PDF. */
export const PAPER_STYLE = `
@page{size:A4;margin:15mm 17mm}
@media print{
body{display:block;max-width:none;padding:0;line-height:1.3;print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.zum-verzeichnis,details,.herkunft{display:none}
a{color:inherit;text-decoration:none}
.neue-seite{break-before:page;margin-top:0;border-top:0}
.zusammen,figure,tr,.spalten,.unterschriftsfeld{break-inside:avoid}
h1,h2,h3,h4,.ueberzeile,caption{break-after:avoid}
thead{display:table-header-group}
.ausschnitt{overflow:visible}
.ausschnitt>table:has(*),.ausschnitt>table:has(tr>:nth-child(6)),.ausschnitt>svg{min-width:0}
th,td{padding:.22em .4em}
.klein,.quelle,.hinweis,.zelle,aside,table{line-height:1.25}
h2{margin-top:var(--space-xl)}
h3,h4{margin-top:var(--space-l)}
.linie{margin-top:14mm}
main :is(h1,h2,h3,h4,p,ul,ol,blockquote,aside,.kommentar){max-width:none}
}
`.trim();
