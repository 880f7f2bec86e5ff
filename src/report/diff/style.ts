/** The look of the page of a comparison, in the colours of the report's page. */
export const STYLE = `
:root { color-scheme: light dark; --page: #fdfdfc; --text: #1a1f24; --text-2: #545d66; --line: #e2e5e4; --met: #0f5e5a; --unmet: #b3261e; --doubt: #8a5a00; }
@media screen and (prefers-color-scheme: dark) {
  :root { --page: #14181a; --text: #e8ebea; --text-2: #a3acae; --line: #2b3134; --met: #7fd1c7; --unmet: #ff8a7d; --doubt: #e6b450; }
}
body { margin: 0; background: var(--page); color: var(--text); font: 15px/24px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 960px; margin: 0 auto; padding: 32px 24px; }
h1 { font-size: 28px; line-height: 40px; margin: 0; }
h2 { font-size: 18px; line-height: 28px; margin: 32px 0 0; border-top: 1px solid var(--line); padding-top: 16px; }
h2 span { font-weight: 400; margin-inline-start: 8px; }
.lead { font-size: 18px; line-height: 28px; margin: 8px 0; }
.run, footer { color: var(--text-2); margin: 4px 0; }
.met { color: var(--met); } .unmet { color: var(--unmet); } .undetermined { color: var(--doubt); } .absent { color: var(--text-2); }
table { border-collapse: collapse; margin: 12px 0; width: 100%; }
.standing { width: auto; }
th, td { text-align: start; vertical-align: top; padding: 4px 16px 4px 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--text-2); }
.standing td { text-align: end; } .standing thead th + th { text-align: end; }
.turned { table-layout: fixed; } .turned thead th { width: 22%; } .turned thead th:nth-child(3) { width: 34%; }
footer { margin-top: 48px; }
@media (max-width: 600px) { .turned tr { display: flex; flex-wrap: wrap; gap: 0 12px; border-bottom: 1px solid var(--line); padding: 8px 0; } .turned thead { display: none; } .turned th, .turned td { border: 0; padding: 0; width: auto; } .turned th { flex-basis: 100%; } }
@media print { body { font-size: 10pt; line-height: 15pt; } section { break-inside: avoid; } main { padding: 0; max-width: none; } }
`;
