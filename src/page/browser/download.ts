/// <reference lib="dom" />
import { type Context, fullName, oneOf, resultsOf, statusAt } from '../view/context.ts';
import { keptOf } from '../view/rows.ts';

/** What is shown as a table that a spreadsheet opens: a row for each community and indicator. */
export function download(ctx: Context): void {
  const one = oneOf(ctx);
  const link = document.createElement('a');
  const file = new Blob([`\ufeff${tableText(ctx)}`], { type: 'text/csv;charset=utf-8' });
  link.href = URL.createObjectURL(file);
  link.download = `${one === undefined ? ctx.data.standard.id : one.id}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function tableText(ctx: Context): string {
  const { data, say, of, text } = ctx;
  const one = oneOf(ctx);
  const head = [
    'page-column-community',
    'page-column-indicator',
    'page-column-verdict',
    'page-judged-evidence',
    'page-column-reported',
    'page-column-short',
  ].map((code) => say(code));
  const rows = (one ? [one] : keptOf(ctx)).flatMap((row) =>
    (data.tiers[row.tier]?.indicators ?? []).map(({ number, title }, at) => {
      const results = resultsOf(ctx, row, at);
      const evidence = row.evidence[at] ?? '-';
      return [
        fullName(row),
        `${number} ${of(title)}`,
        say(`page-status-${statusAt(row, at)}`),
        evidence === '-' ? '' : say(`page-evidence-${evidence}`),
        results.flatMap(({ reported }) => reported.map(text)).join(say('page-semicolon')),
        results
          .flatMap(({ leaves }) =>
            leaves.flatMap(({ truth, short }) => (truth === 'u' && short >= 0 ? [text(short)] : [])),
          )
          .join(say('page-semicolon')),
      ];
    }),
  );
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

/** A text that a spreadsheet would take for a formula is none. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
