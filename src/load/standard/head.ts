import { isTimeZone } from '../submission/submission.ts';
import type { Complain, Path, PlainHead } from './plain-standard.ts';

const FILE = 'standard.yaml';

/** What the standard's own file repeats, or names that is not there. */
export function checkHead(head: PlainHead, complain: Complain): void {
  unique(
    head.categories.map(({ id }, i) => [id, ['categories', i, 'id']]),
    'duplicate-id',
    complain,
  );
  unique(
    head.tiers.map(({ id }, i) => [id, ['tiers', i, 'id']]),
    'duplicate-id',
    complain,
  );
  head.tiers.forEach(({ id }, i) => {
    if (id === 'all') complain(FILE, ['tiers', i, 'id'], { code: 'reserved-tier', args: { written: id } });
  });
  for (const lang of ['zh', 'en'] as const)
    unique(
      head.tiers.map(({ title }, i) => [title[lang], ['tiers', i, 'title', lang]]),
      'duplicate-id',
      complain,
    );
  for (const [scale, levels] of Object.entries(head.scales ?? {}))
    unique(
      levels.map(({ id }, i) => [id, ['scales', scale, i, 'id']]),
      'duplicate-id',
      complain,
    );
  unique(
    head.tiers.map(({ file }, i) => [file, ['tiers', i, 'file']]),
    'duplicate-file',
    complain,
  );
  if (head.time_zone !== undefined && !isTimeZone(head.time_zone))
    complain(FILE, ['time_zone'], { code: 'unknown-time-zone', args: { written: head.time_zone } });
}

function unique(
  names: readonly (readonly [name: string, path: Path])[],
  code: 'duplicate-id' | 'duplicate-file',
  complain: Complain,
): void {
  const seen = new Set<string>();
  for (const [name, path] of names) {
    if (seen.has(name)) complain(FILE, path, { code, args: { written: name } });
    seen.add(name);
  }
}
