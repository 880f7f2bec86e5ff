import type { Dialect } from './dialect.ts';
import type { Sql } from './sql.ts';

interface Column {
  readonly name: string;
  readonly sql: Sql;
  readonly level: number;
}

/**
 * A row that grows: each column is written once, in terms of columns before it, and stands in the subquery after
 * theirs. Names are `c_1_people`, so that a text shows which columns it is made of.
 */
export class Relation {
  private readonly columns: Column[] = [];
  private readonly byName = new Map<string, Column>();
  private readonly bySql = new Map<Sql, Column>();
  private readonly joins = new Map<string, () => Sql>();
  readonly dialect: Dialect;
  private readonly prefix: string;
  private readonly from: () => Sql;
  private readonly keys: readonly Sql[];
  private readonly groupBy: Sql | undefined;

  constructor(
    dialect: Dialect,
    { prefix, from, keys, groupBy }: { prefix: string; from: () => Sql; keys: readonly Sql[]; groupBy?: Sql },
  ) {
    this.dialect = dialect;
    this.prefix = prefix;
    this.from = from;
    this.keys = keys;
    this.groupBy = groupBy;
  }

  get hasColumns(): boolean {
    return this.columns.length > 0;
  }

  /** A column's name; the same text is the same column, and a constant is none. */
  let(sql: Sql, hint = ''): string {
    if (/^(NULL|TRUE|FALSE|-?\d+)$/.test(sql) || this.byName.has(sql)) return sql;
    const known = this.bySql.get(sql);
    if (known !== undefined) return known.name;
    const words = hint
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .slice(0, 24);
    const name = `${this.prefix}_${this.columns.length + 1}${words && `_${words}`}`;
    const levels = this.namedIn(sql).map(({ level }) => level + 1);
    const column = { name, sql, level: levels.reduce((most, one) => Math.max(most, one), 0) };
    this.columns.push(column);
    this.byName.set(name, column);
    this.bySql.set(sql, column);
    return name;
  }

  /** `LEFT JOIN …`, as it is when this relation's text is asked for. */
  join(name: string, join: () => Sql): void {
    if (!this.joins.has(name)) this.joins.set(name, join);
  }

  /** Its text; with `used`, of the columns that this text names alone. */
  sql(used?: Sql): Sql {
    const joins = [...this.joins.values()]
      .map((join) => join())
      .filter((join) => join !== '')
      .map((join) => `\nLEFT JOIN ${join}`)
      .join('');
    const grouped = this.groupBy === undefined ? '' : `\nGROUP BY ${this.groupBy}`;
    const [lowest = [], ...levels] = this.levels(used);
    const selected = lowest.map(({ name, sql }) => `${sql} AS ${name}`);
    let text = `SELECT ${[...this.keys, ...selected].join(', ')}\nFROM ${this.from()}${joins}${grouped}`;
    const keys = this.keys.map((key) => `t.${/\w+$/.exec(key)?.[0]}`);
    levels.forEach((columns, i) => {
      const row = columns.map(({ name, sql, level }) => (level === i + 1 ? `${sql} AS ${name}` : name));
      text = `SELECT ${[...keys, ...row].join(', ')}\nFROM (${text}${this.dialect.fence}) t`;
    });
    return text;
  }

  /** The columns of each subquery, from the innermost: its own, and those of deeper ones that are still needed. */
  private levels(used: Sql | undefined): readonly (readonly Column[])[] {
    const depth = this.columns.reduce((most, { level }) => Math.max(most, level), 0);
    const needed = new Set(used === undefined ? this.columns : this.namedIn(used));
    const levels: Column[][] = [];
    for (let level = depth; level >= 0; level -= 1) {
      const here = [...needed].filter((one) => one.level <= level);
      levels.unshift(here);
      for (const one of here)
        if (one.level === level && level > 0) for (const of of this.namedIn(one.sql)) needed.add(of);
    }
    return levels;
  }

  private namedIn(sql: Sql): readonly Column[] {
    return (sql.match(/\w+/g) ?? []).flatMap((word) => this.byName.get(word) ?? []);
  }

  /** The most columns that one of its subqueries has. */
  widest(used: Sql): number {
    return this.levels(used).reduce((most, one) => Math.max(most, one.length + this.keys.length), 0);
  }
}
