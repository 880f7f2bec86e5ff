/// <reference lib="dom" />
import type { PageData, PageSubmission } from '../data.ts';
import { inLang, nameOf, STATUS_CODES, type State, words } from '../view/context.ts';

/** What of a picture without names lies under the pointer. */
interface Pointed {
  readonly row: PageSubmission;
  readonly column: number;
  readonly picture: globalThis.Element;
}

function pointed(data: PageData, rows: readonly PageSubmission[], event: MouseEvent): Pointed | undefined {
  const picture = event.target instanceof Element ? event.target.closest('.picture .rows') : null;
  if (picture === null) return undefined;
  const tier = data.tiers.findIndex(({ id }) => id === picture.getAttribute('data-tier'));
  const own = rows.filter((row) => row.tier === tier);
  const { left, top, width, height } = picture.getBoundingClientRect();
  const row = own[Math.floor(((event.clientY - top) / height) * own.length)];
  const columns = data.tiers[tier]?.indicators.length ?? 0;
  const column = Math.floor(((event.clientX - left) / width) * columns);
  return row && { row, column, picture };
}

/** Says whose row and which indicator the pointer is on; a click opens the row. */
export function followPointer(
  data: PageData,
  state: () => State,
  rows: () => readonly PageSubmission[],
  open: (id: string) => void,
): void {
  document.addEventListener('pointermove', (event) => {
    const at = pointed(data, rows(), event);
    const line = at?.picture.closest('figure')?.querySelector('.pointed');
    if (!at || !line) return;
    const { lang } = state();
    const indicator = data.tiers[at.row.tier]?.indicators[at.column];
    const letter = (at.row.statuses[at.column] ?? '?') as keyof typeof STATUS_CODES;
    const status = words(data, lang, `page-status-${STATUS_CODES[letter]}`);
    line.textContent = `${nameOf(at.row)} · ${indicator ? inLang(indicator.title, lang) : ''}: ${status}`;
  });
  document.addEventListener('click', (event) => {
    const at = pointed(data, rows(), event);
    if (at) open(at.row.id);
  });
}
