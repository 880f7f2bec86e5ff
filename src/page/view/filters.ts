import type { Code } from '../../model/index.ts';
import type { EvidenceLetter, Lang, PageData, StatusLetter } from '../data.ts';
import { EVIDENCE_CODES, type Filters, inLang, STATUS_CODES, type State, words } from './context.ts';
import { type Element, h } from './node.ts';

type Choice = readonly [value: string, label: string];

/** The controls, by the state's names for what they set. */
export function filters(data: PageData, state: State): Element {
  const say = (code: Code) => words(data, state.lang, code);
  const name = { class: 'filters', role: 'search', autocomplete: 'off', 'aria-label': say('page-filters') };
  const search = h('input', { type: 'search', name: 'search', value: state.search, autocomplete: 'off' });
  return h('form', name, [
    h('label', { class: 'search' }, [say('page-search'), search]),
    ...choicesOf(data, state.lang).map(([field, label, choices]) =>
      select(say(label), field, state[field], say('page-all'), choices),
    ),
  ]);
}

const VERDICTS: readonly StatusLetter[] = ['m', 'u', '?'];
const STATUSES: readonly StatusLetter[] = ['u', '?', 'n', 'w', 'm'];
const EVIDENCE: readonly EvidenceLetter[] = ['m', 'd', 'a', '-'];

/** What each list offers, with the word that stands over it. */
function choicesOf(
  data: PageData,
  lang: Lang,
): readonly (readonly [keyof Filters, Code, readonly Choice[]])[] {
  const say = (code: Code) => words(data, lang, code);
  const status = (one: StatusLetter): Choice => [one, say(`page-status-${STATUS_CODES[one]}`)];
  return [
    ['tier', 'page-column-tier', data.tiers.map(({ id, title }): Choice => [id, inLang(title, lang)])],
    ['verdict', 'page-column-verdict', VERDICTS.map(status)],
    ['indicator', 'page-indicator', indicatorChoices(data, lang)],
    ['status', 'page-indicator-status', STATUSES.map(status)],
    [
      'evidence',
      'page-weakest',
      EVIDENCE.map(
        (one): Choice => [
          one,
          one === '-' ? say('page-no-evidence') : say(`evidence-${EVIDENCE_CODES[one]}`),
        ],
      ),
    ],
    ['finding', 'page-column-findings', data.codes.map(({ code }): Choice => [code, say(`code-${code}`)])],
  ];
}

/** Each indicator once, though its number may differ from tier to tier. */
function indicatorChoices(data: PageData, lang: Lang): readonly Choice[] {
  const titles = new Map<string, string>();
  for (const { indicators } of data.tiers)
    for (const { id, title } of indicators) if (!titles.has(id)) titles.set(id, inLang(title, lang));
  return [...titles];
}

const select = (
  label: string,
  name: string,
  chosen: string,
  all: string,
  choices: readonly Choice[],
): Element =>
  h('label', {}, [
    label,
    h('select', { name }, [
      h('option', { value: '', selected: chosen === '' }, all),
      ...choices.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
    ]),
  ]);
