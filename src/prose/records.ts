import type { DraftValue, ListFact, Standard } from '../model/index.ts';
import { plain } from './characters.ts';
import type { ReadyReading } from './compile.ts';
import { readNamed } from './read-named.ts';
import { CLAUSE_START, escaped, type Spanned, spannedBy } from './span.ts';

const RECORD = '（[^（）]*）';

/**
 * The records of a list as a notice says them: `住宅：（层数 18 层，数量 3）、（层数不超过 6 层，数量不限）`. One
 * record that cannot be read whole leaves the list unread.
 */
export function readRecords(
  said: string,
  fact: ListFact,
  label: string,
  ready: ReadyReading,
  standard: Standard,
): Spanned | undefined {
  const none = spannedBy(new RegExp(`${CLAUSE_START}${label}：无(?=[，。；]|$)`, 'u').exec(said), () => []);
  if (none !== undefined) return none;
  const pattern = `${CLAUSE_START}${label}(?:\\d+项)?：(?<records>${RECORD}(?:、${RECORD})*)(?<open>等)?`;
  return spannedBy(new RegExp(pattern, 'u').exec(said), ({ groups = {} }) => {
    const records = [...(groups['records'] ?? '').matchAll(/（([^（）]*)）/g)].map(([, text = '']) =>
      recordIn(text, fact, ready, standard),
    );
    if (!records.every((record) => record !== undefined)) return undefined;
    return groups['open'] === undefined ? records : { including: records };
  });
}

function recordIn(
  text: string,
  { fields }: ListFact,
  ready: ReadyReading,
  standard: Standard,
): DraftValue | undefined {
  const record: Record<string, DraftValue> = {};
  for (const clause of text.split('，').filter((one) => one !== '')) {
    const count = countIn(clause);
    const field = [...fields.values()].find(({ label }) => clause.startsWith(plain(label.zh)));
    const one = field && readNamed(clause, field, escaped(plain(field.label.zh)), ready, standard);
    if (count !== undefined) record['count'] = count;
    else if (field === undefined || one === undefined || one.to !== clause.length) return undefined;
    else record[field.id] = one.value;
  }
  return record;
}

const BOUNDS: Readonly<Record<string, string>> = {
  不少于: '>= ',
  不超过: '<= ',
  超过: '> ',
  低于: '< ',
};

/** How many alike things a record stands for; 数量不限 is any number, none included. */
function countIn(clause: string): string | undefined {
  if (clause === '数量不限') return '>= 0';
  const [, bound = '', digits] = /^数量(不少于|不超过|超过|低于)?(\d+)$/.exec(clause) ?? [];
  return digits === undefined ? undefined : `${BOUNDS[bound] ?? ''}${digits}`;
}
