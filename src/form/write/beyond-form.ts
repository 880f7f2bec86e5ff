import type { Diagnostic, Submission } from '../../model/index.ts';

/** A form is for people: more rows of one list than this are written by a program, which writes YAML. */
const MOST_RECORDS = 2_000;

/** The lists of a submission that are too long for a form. */
export const beyondForm = ({ file, facts }: Submission): readonly Diagnostic[] =>
  [...facts].flatMap(([id, { at, value }]): readonly Diagnostic[] =>
    value.kind === 'list' && value.records.length > MOST_RECORDS
      ? [
          {
            file,
            at,
            code: 'too-long-for-form',
            message: {
              code: 'diagnostic-too-long-for-form',
              args: { fact: id, count: String(value.records.length), most: String(MOST_RECORDS) },
            },
            hint: { code: 'hint-too-long-for-form', args: {} },
          },
        ]
      : [],
  );
