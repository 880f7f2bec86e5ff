import type { Submission } from '../model/index.ts';

/** Shorter strings are copies anyway. */
const SHORT = 13;

/**
 * A submission that is kept beside many: a part of a text keeps all of the text, so that its statements, the longest
 * parts, are made texts of their own.
 */
export const kept = (submission: Submission): Submission => ({
  ...submission,
  statements: new Map(
    [...submission.statements].map(([id, statement]) => [
      id,
      statement.text === undefined ? statement : { ...statement, text: ownText(statement.text) },
    ]),
  ),
  community: { ...submission.community, name: ownText(submission.community.name) },
});

const ownText = (text: string): string =>
  text.length < SHORT ? text : Buffer.from(text, 'utf16le').toString('utf16le');
