import { type Context, oneOf } from './context.ts';
import { type Element, h } from './node.ts';

/** How it was judged: here, and only here, are the names of files. */
export function judgedView(ctx: Context): readonly Element[] {
  const { data, say } = ctx;
  const one = oneOf(ctx);
  const digest = data.standard.digest;
  const count = data.submissions.length;
  const files =
    one !== undefined
      ? [one.file, one.source?.document ?? ''].filter((part) => part !== '').join(say('page-comma')) +
        say('page-stop')
      : data.invalid > 0
        ? say('page-judged-files-wrong', { count, invalid: data.invalid })
        : say('page-judged-files-fine', { count });
  const rows = [
    ['rule', ctx.of(data.run.rule) + say('page-stop')],
    ['evidence', say(`page-floor-${data.run.floor}`) + say('page-stop')],
    ['date', say('page-judged-as-of', { date: data.run.asOf }) + say('page-stop')],
    [
      'standard',
      [
        say('page-judged-tool', { tool: data.tool, id: data.standard.id, version: data.standard.version }),
        digest === undefined ? '' : say('page-judged-digest', { digest }),
        say('page-stop'),
        ...data.standard.documents.map((title) => ` ${title}`),
      ].join(''),
    ],
    ['files', files],
  ] as const;
  return [
    h('details', { id: 'judged', class: 'judged' }, [
      h('summary', {}, say('page-judged')),
      h(
        'dl',
        {},
        rows.map(([name, said]) =>
          h('div', {}, [h('dt', {}, say(`page-judged-${name}`)), h('dd', {}, said)]),
        ),
      ),
    ]),
  ];
}
