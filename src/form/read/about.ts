import type { AboutField, CalendarDate, Draft } from '../../model/index.ts';
import { tidy } from '../../prose/characters.ts';
import { dateOf } from './answer.ts';
import { isBlankMark } from './blank-mark.ts';
import { writtenAs } from './cell-content.ts';
import type { FilledCell } from './form-sheets.ts';
import { type Complain, hinted } from './problem.ts';

export type About = ReadonlyMap<AboutField, FilledCell>;

type Head = Pick<Draft, 'id' | 'name' | 'district' | 'source' | 'acceptance'>;

const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** Who reports, who accepted it, and where it is from; the id is empty where none is given. */
export function headOf(about: About, complain: Complain): Head {
  const text = (field: AboutField): string | undefined => {
    const content = about.get(field)?.content;
    if (content?.kind === 'error') {
      complain(about.get(field)?.cell, hinted('cell-error', { written: content.text }));
      return undefined;
    }
    if (content?.kind === 'uncomputed') complain(about.get(field)?.cell, hinted('uncomputed-cell'));
    if (content?.kind === 'uncomputed') return undefined;
    return content === undefined ? undefined : tidy(writtenAs(content)) || undefined;
  };
  const date = (field: AboutField): CalendarDate | undefined => {
    const { content, cell } = about.get(field) ?? {};
    if (content === undefined || isBlankMark(content, { type: 'text' })) return undefined;
    const given = dateOf(content);
    if (!given.ok) complain(cell, given.problem);
    return given.ok ? given.value : undefined;
  };
  const [name, id, district] = [text('community.name'), text('community.id'), text('community.district')];
  if (name === undefined) complain(about.get('community.name')?.cell, hinted('no-name'));
  if (id !== undefined && !ID.test(id)) complain(about.get('community.id')?.cell, hinted('bad-id'));
  const source = {
    document: text('source.document'),
    published: date('source.published'),
    reported: date('source.reported'),
  };
  const said = Object.entries(source).filter(([, value]) => value !== undefined);
  const [by, from, to] = [text('acceptance.by'), date('acceptance.from'), date('acceptance.to')];
  if (by === undefined && (from ?? to) !== undefined)
    complain(about.get('acceptance.by')?.cell, hinted('no-acceptor'));
  return {
    id: id ?? '',
    name: name ?? '',
    ...(district !== undefined && { district }),
    ...(said.length > 0 && { source: Object.fromEntries(said) }),
    ...(by !== undefined && { acceptance: { by, ...(from && { from }), ...(to && { to }) } }),
  };
}
