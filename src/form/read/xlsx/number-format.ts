/** What of a number format changes what a number means to whoever looks at it. */
export interface NumberFormat {
  readonly date: boolean;
  /** In hundredths: 0.7 is shown as 70%. */
  readonly percent: boolean;
  /** Text that is shown after the number: `%` where it scales nothing, or a unit. */
  readonly suffix: string;
  /** It shows nothing of a number at all. */
  readonly invisible: boolean;
}

const BUILT_IN: Readonly<Record<number, string>> = { 9: '0%', 10: '0.00%' };
const DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];

/** A spreadsheet takes no longer one. */
const LONGEST_CODE = 255;

/** By its id, or by its code where it is the workbook's own. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined && DATES.some(([from, to]) => id >= from && id <= to))
    return { date: true, percent: false, suffix: '', invisible: false };
  const written = code ?? BUILT_IN[id] ?? 'General';
  return formatOf(written.length > LONGEST_CODE ? 'General' : written);
}

const GENERAL = '0';
const LITERAL = /"([^"]*)"|[\\!](.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*]./gsu;

function formatOf(code: string): NumberFormat {
  const sections = code.replace(LITERAL, (whole) => whole.replaceAll(';', '\u0000')).split(';');
  // General shows the number as it is, with what stands around it.
  const shown = (sections[0] ?? '').replace(/General|G\/通用格式/i, GENERAL);
  const signs = shown.replace(LITERAL, '');
  const after = /^[\s\S]*[0#?](?!.*[0#?])([\s\S]*)$/su.exec(marked(shown))?.[1] ?? '';
  // Of a number that is shown in thousands, the words belong to what is shown, not to what is stored.
  const scaled = /[0#?],+(?![0#?.,])/.test(signs);
  return {
    date: /[yd]|m(?![\s\S]*[0#])|[年月日]/i.test(signs) && !/[0#]/.test(signs),
    percent: signs.includes('%'),
    suffix: scaled ? '' : literals(after),
    invisible: sections.length >= 3 && sections.slice(0, 3).every((section) => section.trim() === ''),
  };
}

/** Digits within literals are no places of the number. */
const marked = (section: string): string =>
  section.replace(LITERAL, (whole) => whole.replace(/[0#?]/g, '\u0001'));

const literals = (text: string): string =>
  [...text.matchAll(LITERAL)]
    .map(([, quoted, escaped, currency]) => quoted ?? escaped ?? currency ?? '')
    .join('')
    .trim();
