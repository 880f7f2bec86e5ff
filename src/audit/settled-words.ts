import type { IdleSettlement, Message, SettledFinding } from '../model/index.ts';

/** Who settled a finding, why and until when. */
export const settlementMessage = ({ settled }: Pick<SettledFinding, 'settled'>): Message =>
  settled === 'baseline'
    ? { code: 'settled-baseline', args: {} }
    : {
        code: 'settled-by',
        args: { by: settled.by, until: settled.until, reason: settled.reason },
      };

/** How many findings are settled, by code: `另有 3 条已核实，不计入：…`; nothing where none is. */
export function settledCount(settled: readonly Pick<SettledFinding, 'code'>[]): Message | undefined {
  if (settled.length === 0) return undefined;
  const counts = new Map<SettledFinding['code'], number>();
  for (const { code } of settled) counts.set(code, (counts.get(code) ?? 0) + 1);
  const codes = [...counts].map(
    ([code, count]): Message => ({
      code: 'settled-code',
      args: { code: { code: `code-${code}`, args: {} }, count: String(count) },
    }),
  );
  return { code: 'settled-count', args: { count: String(settled.length), codes } };
}

/** Which settlements settle nothing any more, and why; nothing where all do. */
export const idleMessage = (idle: readonly IdleSettlement[]): Message | undefined =>
  idle.length === 0
    ? undefined
    : {
        code: 'idle-settlements',
        args: {
          count: String(idle.length),
          entries: idle.map(
            ({ community, code, why, until = '' }): Message => ({
              code: `idle-${why}`,
              args: { name: community.name, code: { code: `code-${code}`, args: {} }, until },
            }),
          ),
        },
      };
