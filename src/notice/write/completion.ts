import type { IndicatorResult, Lang, Standard, Status, Submission } from '../../model/index.ts';
import { factPhrases, sentence } from '../../words/index.ts';
import { linesOf, oneLine } from './characters.ts';
import { dateSaid } from './dates.ts';
import { sentenceOfFacts } from './sentence-of-facts.ts';

/** What a notice says of an indicator: as claimed, else as evaluated. */
export const statusSaid = ({ claimed, status }: IndicatorResult): Status => claimed ?? status;

/** 本社区完成情况: the claim (or the status), then the submission's statement, or what its facts say; and what is waived. */
export function completionOf(
  result: IndicatorResult,
  submission: Submission,
  standard: Standard,
  asClaimed: boolean,
  lang: Lang,
): readonly string[] {
  const claim = sentence({ code: `status-${statusSaid(result)}`, args: {} }, lang);
  const stated = linesOf(submission.statements.get(result.indicator.id)?.text ?? '');
  const [first = '', ...more] =
    stated.length > 0
      ? stated
      : [
          sentenceOfFacts(
            result.indicator,
            submission,
            standard,
            asClaimed && result.claimed === 'met',
            lang,
          ),
        ];
  return [opened(claim, withoutClaim(first, claim), lang), ...more, ...waiversOf(result, lang)];
}

/** 达标。…; in English as a sentence of its own. */
function opened(claim: string, text: string, lang: Lang): string {
  const said = claim + factPhrases[lang].end;
  if (lang === 'zh') return said + text;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${text}`.trimEnd();
}

/** Who waived a requirement of the row, and why: it is set aside, not met. */
const waiversOf = ({ requirements }: IndicatorResult, lang: Lang): readonly string[] =>
  requirements.flatMap(({ waiver }) =>
    waiver === undefined
      ? []
      : [
          oneLine(
            sentence(
              {
                code: 'waived-by',
                args: { by: waiver.by, until: dateSaid(waiver.until, lang), reason: waiver.reason },
              },
              lang,
            ),
          ),
        ],
  );

/** A statement that opens with the claim does not say it twice. */
const withoutClaim = (text: string, claim: string): string =>
  text.startsWith(claim) && /^[。，；,.;\s]|^$/.test(text.slice(claim.length))
    ? text.slice(claim.length).replace(/^[。，；,.;\s]+/, '')
    : text;
