/// <reference lib="dom" />
import type { StatusLetter } from '../data.ts';
import { NO_FILTERS, type State } from '../view/context.ts';

/** What the part of the address after `#` asks for. */
export interface Address {
  readonly route: string;
  /** A row of that community's page. */
  readonly row?: string;
  readonly filters: Pick<State, 'search' | 'verdict' | 'district' | 'group' | 'indicator' | 'unfolded'>;
}

/** `#guangming`, `#guangming/5`, `#?verdict=u&search=光明`; what it does not say is not asked. */
export function readAddress(hash: string): Address {
  const text = hash.slice(1);
  const filters = { ...NO_FILTERS, unfolded: false };
  if (!text.startsWith('?')) {
    const [route = '', row] = text.split('/');
    return { route, ...(row !== undefined && { row }), filters };
  }
  const asked = new URLSearchParams(text.slice(1));
  const of = (name: string): string => asked.get(name) ?? '';
  return {
    route: '',
    filters: {
      search: of('search'),
      verdict: (/^[um?n]$/.test(of('verdict')) ? of('verdict') : '') as '' | StatusLetter,
      district: of('district'),
      group: (Number.parseInt(of('group'), 10) || 0) - 1,
      indicator: of('indicator'),
      unfolded: of('open') !== '',
    },
  };
}

/** The address of what is shown. */
export function addressOf({ route, search, verdict, district, group, indicator, unfolded }: State): string {
  const bare = location.href.replace(/#.*$/, '');
  if (route !== '') return `${bare}#${route}`;
  const asked = new URLSearchParams({
    ...(search !== '' && { search }),
    ...(verdict !== '' && { verdict }),
    ...(district !== '' && { district }),
    ...(group >= 0 && { group: String(group + 1) }),
    ...(indicator !== '' && { indicator }),
    ...(unfolded && { open: 'all' }),
  }).toString();
  return asked === '' ? bare : `${bare}#?${asked}`;
}
