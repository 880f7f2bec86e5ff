import type { EvidenceLetter, PageData, StatusLetter } from '../data.ts';
import { EVIDENCE_CODES, inLang, STATUS_CODES, type State, words } from './context.ts';
import { type Element, h } from './node.ts';

type Choice = readonly [value: string, label: string];

/** The controls, by the state's names for what they set. */
export function filters(data: PageData, state: State): Element {
  const say = (code: string) => words(data, state.lang, code);
  const verdicts: readonly StatusLetter[] = ['m', 'u', '?'];
  const evidence: readonly EvidenceLetter[] = ['m', 'd', 'a'];
  return h(
    'form',
    { class: 'filters', role: 'search', autocomplete: 'off', 'aria-label': say('page-filters') },
    [
      h('label', {}, [
        say('page-search'),
        h('input', { type: 'search', name: 'search', value: state.search, autocomplete: 'off' }),
      ]),
      select(
        say('page-column-tier'),
        'tier',
        state.tier,
        say('page-all'),
        data.tiers.map(({ id, title }): Choice => [id, inLang(title, state.lang)]),
      ),
      select(
        say('page-column-verdict'),
        'verdict',
        state.verdict,
        say('page-all'),
        verdicts.map((one): Choice => [one, say(`page-status-${STATUS_CODES[one]}`)]),
      ),
      select(
        say('page-weakest'),
        'evidence',
        state.evidence,
        say('page-all'),
        evidence.map((one): Choice => [one, say(`evidence-${EVIDENCE_CODES[one]}`)]),
      ),
      select(
        say('page-column-findings'),
        'finding',
        state.finding,
        say('page-all'),
        data.codes.map(({ code }): Choice => [code, say(`code-${code}`)]),
      ),
    ],
  );
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
