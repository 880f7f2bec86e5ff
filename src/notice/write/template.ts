import type { Lang } from '../../model/index.ts';
import { noticeKeys, noticePhrases, sentence } from '../../words/index.ts';

const key = (name: keyof typeof noticeKeys, lang: Lang): string => noticeKeys[name][lang];

/** A file of settings to fill in, its keys in the reader's language; what is left empty is asked for by `notice`. */
export function settingsTemplate(lang: Lang): string {
  const k = (name: keyof typeof noticeKeys) => key(name, lang);
  const note = (code: keyof typeof NOTES) => `# ${sentence({ code: NOTES[code], args: {} }, lang)}`;
  return [
    note('head'),
    `${k('title')}: ""`,
    `${k('basis')}: "" ${note('basis')}`,
    `${k('acceptor')}: "" ${note('acceptor')}`,
    `# ${k('issuer')}: "" ${note('issuer')}`,
    `# ${k('applicant')}: "" ${note('applicant')}`,
    `# ${k('feedback')}: "" ${note('feedback')}`,
    `${k('contact')}:`,
    ...(['unit', 'person', 'telephone'] as const).map((name) => `  ${k(name)}: ""`),
    `${k('period')}: ${note('period')}`,
    `  # ${k('from')}: 2026-01-05`,
    `  ${k('days')}: 5`,
    `  # ${k('to')}: 2026-01-09`,
    `  ${k('kind')}: ${k('working')} # ${k('calendar')} | ${k('working')}`,
    `  # ${k('holidays')}: [2026-01-01] ${note('holidays')}`,
    `  # ${k('workdays')}: [2026-01-04]`,
    `# ${k('published')}: 2026-01-05`,
    `# ${k('letter')}: ${note('letter')}`,
    `#   ${k('number')}: ""`,
    `#   ${k('deadline')}: 2026-03-31`,
    `#   ${k('published')}: 2026-01-12`,
    `# ${k('phrases')}: ${note('phrases')}`,
    ...(['opening', 'met', 'unmet', 'undetermined', 'tier', 'heading', 'period'] as const).map(
      (name) => `#   ${k(name)}: ${JSON.stringify(noticePhrases[lang][name])}`,
    ),
    '',
  ].join('\n');
}

const NOTES = {
  head: 'notice-template-head',
  basis: 'notice-template-basis',
  acceptor: 'notice-template-acceptor',
  issuer: 'notice-template-issuer',
  applicant: 'notice-template-applicant',
  feedback: 'notice-template-feedback',
  period: 'notice-template-period',
  holidays: 'notice-template-holidays',
  letter: 'notice-template-letter',
  phrases: 'notice-template-phrases',
} as const;
