import type { KeptFinding, Message } from '../../model/index.ts';
import { argOf, type GroupRule, type Members, message, submissionsIn } from './members.ts';

/** Statements on one indicator of one tier that speak of the same other thing. */
export const byTopic: GroupRule = {
  key: ({ indicator, message: { args } }, tier) => JSON.stringify([tier?.id, indicator, args['topic']]),
  words: (members) => {
    const what = message('group-off-topic', {
      indicator: argOf(members, 'indicator'),
      topic: argOf(members, 'topic'),
    });
    const number = String(members.indicators[0]?.number ?? '');
    return {
      title: what,
      what,
      line: message('group-off-topic-line', { number, what, who: whole(members) }),
    };
  },
};

/** Whom it concerns, with that it is all of a tier. */
const whole = ({ everyOfTier, who }: Members): Message =>
  everyOfTier ? message('group-every', { who }) : who;

/** Another community's name in a statement. */
export const byForeignName: GroupRule = {
  key: ({ message: { args }, indicator }) => JSON.stringify([indicator, args]),
  words: (members) => {
    const what = message('group-foreign', {
      indicator: argOf(members, 'indicator'),
      name: argOf(members, 'name'),
    });
    return { title: what, what };
  },
};

/** The submissions of one community, or with one set of figures. */
export const byCommunity: GroupRule = {
  key: ({ among = [], code }) => `${code} ${among[1]?.file} ${among[1]?.communityAt.line}`,
  words: (members) => {
    const names = [...new Set(members.submissions.map(({ community }) => community.name))];
    const args = {
      names,
      count: String(members.submissions.length),
      ids: members.submissions.map(({ community }) => community.id),
      how: argOf(members, 'how'),
    };
    const stems = [...new Set(members.submissions.map(members.audited.stemOf))];
    const who = message('group-names', { names: stems });
    return {
      title: message('group-duplicate-title', args),
      what: message('group-duplicate', args),
      who,
      line: message('group-duplicate-line', { ...args, who }),
    };
  },
};

/** Of one tier: how many of its indicators have one text in all submissions. */
export const byTier: GroupRule = {
  key: ({ code }, tier) => `${code} ${tier?.id}`,
  words: (members) => {
    const { findings, tier, audited } = members;
    const all = [...audited.tierOf.values()].filter((one) => one === tier).length;
    const everywhere = findings.filter((finding) => submissionsIn(finding).length === all);
    const args = {
      tier: tier?.title ?? '',
      count: String(indicatorsIn(everywhere)),
      some: String(indicatorsIn(findings)),
      total: String(tier?.indicators.length ?? 0),
    };
    const code = everywhere.length === 0 ? 'group-boilerplate-some' : 'group-boilerplate';
    return { what: message(code, args), line: message(`${code}-line`, args) };
  },
};

const indicatorsIn = (findings: readonly KeptFinding[]): number =>
  new Set(findings.map(({ indicator }) => indicator)).size;

/** Notices with the same dates and the same stated length. */
export const byPeriod: GroupRule = {
  key: ({ message: { args } }) => JSON.stringify(args),
  words: ({ findings: [first] }) => ({
    title: message('code-notice-period'),
    what: message('brief-notice-period', first?.message.args),
  }),
};

/** What has no more to say than its code's name and whom it concerns. */
export const byCode: GroupRule = {
  key: ({ code }) => code,
  words: ({ findings: [first] }) => ({
    what: message(`code-${first?.code ?? 'verdict-contradicted'}`),
    line: message('group-who'),
  }),
};
