import type { RateAsked } from './form.ts';
import type { Say } from './say.ts';

/**
 * What part and whole give, as soon as both are filled in: `69.99%，差 1 户` or `80%，够`. It compares whole numbers
 * (part × 100 against whole × 70) and never a quotient; four decimals where two would print the threshold itself for a
 * figure that misses it.
 */
export function resultFormula(part: string, whole: string, rate: RateAsked, say: Say): string {
  const text = (format: string) => `TEXT(${part}/${whole},"${format}")`;
  const { atLeast } = rate;
  const given = `AND(ISNUMBER(${part}),ISNUMBER(${whole}),N(${whole})>0)`;
  if (atLeast === undefined) return `IF(${given},${text('0.00%')},"")`;
  const [n, d] = [String(atLeast.n), String(atLeast.d)];
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const missed = `IF(ROUND(${part}/${whole},4)*${d}>=${n},${text('0.0000%')},${text('0.00%')})`;
  const short = rate.counted
    ? `${quoted(`${say('form-result-short')} `)}&(-INT(-${whole}*${n}/${d})-${part})&${quoted(` ${rate.unit}`)}`
    : quoted(say('form-result-not-enough'));
  const enough = `${text('0.##%')}&${quoted(say('form-result-enough'))}`;
  return `IF(${given},IF(${part}*${d}>=${whole}*${n},${enough},${missed}&${short}),"")`;
}
