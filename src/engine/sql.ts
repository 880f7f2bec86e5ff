/** A piece of SQL text. */
export type Sql = string;

export const text = (value: string): Sql => `'${value.replaceAll("'", "''")}'`;

export const and = (...parts: readonly Sql[]): Sql => joined(parts, ' AND ', 'TRUE');
export const or = (...parts: readonly Sql[]): Sql => joined(parts, ' OR ', 'FALSE');
export const not = (part: Sql): Sql =>
  part === 'TRUE' ? 'FALSE' : part === 'FALSE' ? 'TRUE' : `NOT ${part}`;

/** Constants are left out, or decide. */
function joined(parts: readonly Sql[], by: ' AND ' | ' OR ', neutral: 'TRUE' | 'FALSE'): Sql {
  const decisive = neutral === 'TRUE' ? 'FALSE' : 'TRUE';
  if (parts.includes(decisive)) return decisive;
  const kept = parts.filter((part) => part !== neutral);
  return kept.length === 0 ? neutral : kept.length === 1 ? (kept[0] as Sql) : `(${kept.join(by)})`;
}

/** The first case that holds. */
export function caseOf(cases: readonly (readonly [when: Sql, then: Sql])[], otherwise: Sql): Sql {
  const possible = cases.filter(([when]) => when !== 'FALSE');
  const sure = possible.findIndex(([when]) => when === 'TRUE');
  const [asked, last] =
    sure < 0 ? [possible, otherwise] : [possible.slice(0, sure), (possible[sure] as readonly [Sql, Sql])[1]];
  if (asked.length === 0) return last;
  return `CASE ${asked.map(([when, then]) => `WHEN ${when} THEN ${then}`).join(' ')} ELSE ${last} END`;
}

const extreme = (name: string, parts: readonly Sql[]): Sql =>
  parts.length === 1 ? (parts[0] as Sql) : `${name}(${parts.join(', ')})`;
export const least = (parts: readonly Sql[]): Sql => extreme('least', parts);
export const greatest = (parts: readonly Sql[]): Sql => extreme('greatest', parts);

export const isNull = (part: Sql): Sql => (part === 'NULL' ? 'TRUE' : `${part} IS NULL`);
export const isNotNull = (part: Sql): Sql => (part === 'NULL' ? 'FALSE' : `${part} IS NOT NULL`);
