import type {
  CheckResult,
  Evidence,
  Label,
  Message,
  RequirementResult,
  Standard,
  Status,
} from '../model/index.ts';
import { leafResults } from '../standard/index.ts';
import { sentence } from '../words/index.ts';
import type { EvidenceLetter, PageFigure, PageResult, StatusLetter } from './data.ts';
import { type LeafContext, leafData } from './leaf-data.ts';
import { withSymbols } from './texts.ts';

export const STATUS: Readonly<Record<Status, StatusLetter>> = {
  met: 'm',
  unmet: 'u',
  undetermined: '?',
  'not-applicable': 'n',
};
const EVIDENCE: Readonly<Record<Evidence, Exclude<EvidenceLetter, '-'>>> = {
  measured: 'm',
  declared: 'd',
  attested: 'a',
};

export const evidenceLetter = (evidence: Evidence): Exclude<EvidenceLetter, '-'> => EVIDENCE[evidence];

/** A requirement as the page shows it. */
export function resultData(one: RequirementResult, context: LeafContext): PageResult {
  const { texts, standard } = context;
  const { status, evidence, reason, waiver, result, when } = one;
  const leaves = leafResults(result);
  const drawn = leaves.map((leaf) => leafData(leaf, context));
  const open = status === 'undetermined' || evidence === 'attested';
  const notBound = status === 'not-applicable' && when !== undefined;
  return {
    status: STATUS[status],
    evidence: evidence === undefined ? '-' : EVIDENCE[evidence],
    reported: notBound
      ? [texts.message(when.reason)]
      : [
          ...new Set(
            leaves
              .flatMap((leaf, at) => reportedOf(leaf, drawn[at]?.figure, context))
              .map((said) => texts.label(said)),
          ),
        ],
    missing: open
      ? [
          ...new Set(
            missingOf([...leaves, ...(when ? leafResults(when) : [])], standard).map((label) =>
              texts.label(label),
            ),
          ),
        ]
      : [],
    reason: texts.message(reason),
    waiver:
      waiver === undefined
        ? -1
        : texts.message({
            code: 'waived-by',
            args: { by: waiver.by, until: waiver.until, reason: waiver.reason },
          }),
    ...(result.check.kind === 'any' && { any: true as const }),
    leaves: notBound ? [] : drawn,
  };
}

/** `1019 ÷ 1456 = 69.99%`, or a fact's name and what was reported of it. */
function reportedOf(
  leaf: CheckResult,
  figure: PageFigure | undefined,
  context: LeafContext,
): readonly Label[] {
  const { actual, fact } = leaf;
  if (actual === undefined || fact === undefined) return [];
  const found = withSymbols(actual.text);
  if (figure?.ratio !== undefined) {
    const { part, whole, unit } = figure.ratio;
    const area = fact.type === 'rate' && unit >= 0 && context.texts.all[unit]?.[0] !== undefined;
    const both = (lang: 0 | 1): string =>
      `${part} ÷ ${whole}${area ? ` ${context.texts.all[unit]?.[lang]}` : ''}`;
    return [{ zh: `${both(0)} = ${found.zh}`, en: `${both(1)} = ${found.en}` }];
  }
  const code = leaf.check.kind === 'compare' ? 'page-reported-figure' : 'page-reported';
  return [both({ code, args: { fact: fact.label, found } })];
}

const both = (message: Message): Label => ({ zh: sentence(message, 'zh'), en: sentence(message, 'en') });

/** What was not reported; a derived fact goes by its own name where the word stands in for it, else by what it is computed from. */
function missingOf(leaves: readonly CheckResult[], { facts }: Standard): readonly Label[] {
  const labels = leaves.flatMap(({ truth, evidence, missing, fact }): readonly Label[] => {
    if (missing === undefined || (truth !== 'unknown' && evidence !== 'attested')) return [];
    if (truth === 'true' && fact !== undefined) return [fact.label];
    return missing.flatMap((id) => facts.get(id)?.label ?? []);
  });
  return [...new Set(labels)];
}
