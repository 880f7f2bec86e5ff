import {
  Document,
  isScalar,
  type Node,
  type Pair,
  Scalar,
  type ScalarTag,
  YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Draft, DraftFact, DraftValue } from '../model/index.ts';

/** What a comment says of one fact, or of what a person must look at. */
export interface Comments {
  /** Before an indicator's facts, or before those of none; without its `#`. */
  readonly heading?: (indicator: string | undefined) => string;
  /** After a fact, on its line. */
  readonly fact?: (fact: DraftFact) => string | undefined;
  /** Before an indicator's statement, a line each. */
  readonly statement?: (indicator: string) => readonly string[];
  /** Where an editor finds the schema; none fits a standard that has none. */
  readonly schema?: string | undefined;
  /** At the top of the file, a line each. */
  readonly top?: readonly string[];
}

/** What a draft's file is called. */
export const draftFileName = ({ id }: Draft): string => `${id}.yaml`;

/** A draft as a submission's YAML text: small maps on one line, quantities bare, free text in quotes. */
export function draftYaml(draft: Draft, comments: Comments = {}): string {
  const document = new Document(new YAMLMap(), { customTags: (tags) => [bareTag, ...tags] });
  const put = (key: string, value: unknown, flow = false): void => {
    if (value === undefined) return;
    const node = document.createNode(value, { aliasDuplicateObjects: false }) as Node;
    if (flow && node instanceof YAMLMap) node.flow = true;
    (document.contents as unknown as YAMLMap).set(new Scalar(key), node);
  };
  const { id, name, district, tier, source, acceptance, publication } = draft;
  put('community', { id, name, ...(district && { district }) }, true);
  put('tier', tier);
  put('source', source, true);
  put('acceptance', acceptance, true);
  put('publication', publication);
  if (draft.facts.length > 0)
    (document.contents as unknown as YAMLMap).set(
      new Scalar('facts'),
      factsNode(document, draft.facts, comments),
    );
  if (draft.statements.length > 0) put('statements', statementsOf(draft));
  remarkOnStatements(document, comments);
  quoteTexts(document);
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const schema = comments.schema === undefined ? [] : [`yaml-language-server: $schema=${comments.schema}`];
  const top = [...schema, ...(comments.top ?? [])];
  return visibleYaml(`${top.map(commentLine).join('')}${text}`);
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Characters that could act on a terminal are escapes, as YAML has them in double quotes; texts with them are quoted. */
const visibleYaml = (text: string): string =>
  text.replace(HIDDEN, (character) => {
    if (character === '\n') return character;
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });

const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/g, ' ');
const commentLine = (line: string): string => `# ${oneLine(line)}\n`;

const statementsOf = ({ statements }: Draft): Record<string, object> =>
  Object.fromEntries(
    statements.map(({ indicator, claimed, text }) => [
      indicator,
      { ...(claimed && { claimed }), ...(text !== undefined && { text }) },
    ]),
  );

function remarkOnStatements(document: Document, { statement }: Comments): void {
  const statements = document.get('statements', true);
  if (!(statements instanceof YAMLMap) || statement === undefined) return;
  for (const { key } of statements.items as Pair<Scalar>[]) {
    const lines = statement(String(key.value)).map((line) => ` ${oneLine(line)}`);
    if (lines.length > 0) key.commentBefore = lines.join('\n');
  }
}

function factsNode(document: Document, facts: readonly DraftFact[], comments: Comments): YAMLMap {
  const map = new YAMLMap();
  let indicator: string | undefined;
  for (const fact of facts) {
    const key = new Scalar(fact.id);
    if (fact.indicator !== indicator)
      key.commentBefore = ` ${comments.heading?.(fact.indicator) ?? fact.indicator ?? ''}`.trimEnd() || null;
    indicator = fact.indicator;
    const value = valueNode(document, fact.value);
    const comment = comments.fact?.(fact);
    if (comment !== undefined) {
      const said = oneLine(comment);
      if (isScalar(value) || (value as YAMLSeq).flow) value.comment = ` ${said}`;
      else key.commentBefore = [key.commentBefore, ` ${said}`].filter(Boolean).join('\n');
    }
    map.set(key, value);
  }
  return map;
}

/** Everything on one line, but a list of records: a line a record. */
function valueNode(document: Document, value: DraftValue): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false }) as Node;
  const records = Array.isArray(value) && value.some((item) => typeof item === 'object');
  if (records) for (const item of (node as YAMLSeq).items) (item as YAMLMap).flow = true;
  else if (!isScalar(node)) (node as YAMLMap).flow = true;
  return node;
}

const QUANTITY = /^(\d+(\.\d+)?%?|\d{4}-\d{2}-\d{2})$/;
/** What is text, whatever it looks like: an id of digits is no number. */
const TEXTS = new Set(['community', 'statements']);

/** A quantity or a date is written bare, though it is kept as text; free text and bounds in quotes. */
function quoteTexts(document: Document): void {
  const walk = (node: unknown, bare: boolean): void => {
    if (node instanceof YAMLMap)
      for (const { key, value } of node.items as Pair<Scalar>[])
        walk(value, bare && !(node === document.contents && TEXTS.has(String(key.value))));
    else if (isScalar(node)) scalar(node, bare);
    else if (node !== null && typeof node === 'object' && 'items' in node)
      for (const item of (node as YAMLSeq).items) walk(item, bare);
  };
  walk(document.contents, true);
}

function scalar(node: Scalar, bare: boolean): void {
  if (typeof node.value !== 'string') return;
  if (bare && QUANTITY.test(node.value)) node.value = new Bare(node.value);
  else if (/[^\p{Script=Han}A-Za-z0-9-]/u.test(node.value) || /^[\d.+-]/.test(node.value))
    node.type = 'QUOTE_DOUBLE';
}

/** Text that is written without quotes, since a submission's reader takes it as it stands. */
class Bare {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const bareTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => value instanceof Bare,
  resolve: (text) => text,
  stringify: ({ value }) => (value as Bare).text,
};
