/** Fonts are named, none is shipped; the table prints on landscape pages with its header on each. */
export const noticeStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 16pt/1.8 FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", serif; }
main { max-width: 75rem; margin: 0 auto; padding: 2rem 1.5rem; }
h1 { font: 22pt/1.4 FZXiaoBiaoSong-B05S, "方正小标宋简体", SimSun, "Noto Serif CJK SC", serif; text-align: center; margin: 1rem 0 2rem; }
h2 { font: 16pt/1.4 SimHei, "Noto Sans CJK SC", sans-serif; text-align: center; margin: 1.5rem 0 .75rem; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
section { overflow-x: auto; margin: 1rem 0; }
table { width: 100%; border-collapse: collapse; font-size: 10.5pt; line-height: 1.45; }
th, td { border: 1px solid #333; padding: .35em .5em; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
thead th, th[scope=rowgroup] { font-family: SimHei, "Noto Sans CJK SC", sans-serif; font-weight: normal; text-align: center; }
thead th { background: #eee; white-space: nowrap; }
th[scope=rowgroup] { min-width: 4em; }
th[scope=row] { font-weight: normal; min-width: 6em; text-align: center; }
td:nth-of-type(1) { text-align: center; }
td:nth-of-type(2), td:nth-of-type(3) { width: 24%; }
td:nth-of-type(4) { width: 32%; }
p.number { text-indent: 0; text-align: center; margin-bottom: 1.5rem; }
p.addressee { text-indent: 0; }
footer { margin-top: 2rem; }
footer p { text-indent: 0; text-align: right; padding-right: 4em; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page table { size: A4 landscape; margin: 37mm 26mm 35mm 28mm; }
@media print {
  main { max-width: none; padding: 0; }
  h1 { margin-top: 0; }
  section { page: table; overflow: visible; margin: 0; }
  table { font-size: 9pt; }
  thead { display: table-header-group; }
  td { break-inside: avoid; }
  h2 { break-after: avoid; margin: 0 0 .5rem; }
}
`;
