// Each finding on what is just enough for it, what is one less, and what looks like it and is not.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit } from '../../src/audit/index.ts';
import { builtInStandard, loadStandard } from '../../src/load/index.ts';
import type { ComparisonRule, Finding, FindingCode, Standard } from '../../src/model/index.ts';
import { coded } from '../evaluate/told.ts';
import { evaluatedShort, type Short } from './short.ts';

interface Border {
  readonly why: string;
  readonly of: readonly Short[];
  /** The small standard and not the shipped one. */
  readonly village?: true;
  readonly comparison?: ComparisonRule;
  /** In place of the standard's own settings of the finding; null where it has none. */
  readonly settings?: Readonly<Record<string, unknown>> | null;
  /** Whose, where and what: `a fibre/wired: …`. */
  readonly tells: readonly string[];
  /** The facts of each, where the case is about them. */
  readonly of_facts?: readonly string[];
  /** That so many submissions more are needed. */
  readonly needs?: number;
}

const borders = parse(readFileSync('test/audit/borders.yaml', 'utf8')) as Readonly<
  Record<FindingCode, readonly Border[]>
>;
const loaded = await loadStandard('test/audit/standard');

function standardOf(code: FindingCode, { village, comparison, settings }: Border): Standard {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  const standard = village ? loaded.value : builtInStandard();
  const { [code as 'outlier']: own, ...others } = standard.audit;
  const set = settings === null ? others : { ...others, [code]: { ...own, ...settings } };
  return {
    ...standard,
    ...(comparison && { comparison }),
    ...(settings !== undefined && { audit: set as Standard['audit'] }),
  };
}

/** The arguments alone: whose sentence they are is the finding's code. */
const said = ({ code, community, indicator, requirement, message }: Finding): string =>
  `${[community.id, [indicator, requirement].filter(Boolean).join('/')].filter(Boolean).join(' ')}: ${coded(
    message,
  ).slice(`finding-${code}(`.length, -1)}`;

for (const [code, each] of Object.entries(borders) as [FindingCode, readonly Border[]][])
  test.each(each)(`${code}: $why`, async (border) => {
    const standard = standardOf(code, border);
    const { findings, notAsked } = audit(await evaluatedShort(border.of, standard), standard);
    const own = findings.filter((one) => one.code === code);
    expect(own.map(said)).toEqual(border.tells);
    if (border.of_facts !== undefined)
      expect(own.map(({ facts = [] }) => facts.join(' '))).toEqual(border.of_facts);
    expect(notAsked.find((one) => one.code === code)?.needs).toBe(border.needs);
  });
