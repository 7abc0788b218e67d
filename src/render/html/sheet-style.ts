/**
 * What a page of rows and cells needs beside the style of reports. On the screen a wide table scrolls; on paper nobody can
 * scroll, so its columns share the width of the sheet and break their words.
 */
export const SHEET_STYLE = `
body{display:block;max-width:none}
main :is(p,ul,ol,dl){max-width:80ch}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:var(--space-xs) 1.5rem;margin:0 0 var(--space-xl)}
dt{font-weight:600}
dd{margin:0}
.blatt{overflow:auto;max-height:85vh;border:1px solid var(--hairline)}
.blatt table{border-collapse:collapse;margin:0;width:max-content;font-size:var(--size-table);hyphens:manual}
.blatt tr>:is(th,td):is(*,:first-child,:last-child){border:1px solid var(--hairline);padding:.15rem .5rem;overflow-wrap:normal;text-align:left;vertical-align:top;white-space:pre-wrap;min-width:3rem;max-width:18rem}
.blatt thead th{position:sticky;top:0;background:var(--panel);z-index:1}
.blatt tbody th{font-weight:400;white-space:nowrap;background:var(--panel)}
.rolle{display:block;font-size:.9em;color:var(--muted)}
caption{padding:.15rem .5rem}
tr.head>*,tr.unit>*{font-weight:600;background:var(--panel)}
tr.section>*{font-weight:600}
tr.title>td,tr.footer>td,tr.ignored>td{color:var(--muted);font-style:italic}
tr.body>td{font-variant-numeric:tabular-nums}
.blatt td.befund{outline:3px solid var(--bad);outline-offset:-3px;color:var(--ink);font-style:normal}
.blatt td.befund.warning,.blatt td.befund.notice{outline-color:var(--notice);outline-style:dashed}
.befund strong{display:block}
.befund .meldung{display:block;min-width:16rem;font-size:.95em}
.auslassung{color:var(--muted);font-style:italic}
:is(td,li):target{background:var(--panel)}
@page{size:A4 landscape;margin:10mm}
@media print{
.blatt{max-height:none;overflow:visible;border:0}
.blatt table{width:100%;font-size:7pt}
.blatt tr>:is(th,td):is(*,:first-child,:last-child){min-width:0;max-width:none;padding:.1rem .12rem;white-space:pre-wrap;overflow-wrap:anywhere}
.blatt thead th{position:static}
.blatt td.befund .meldung{min-width:0}
}
`;
