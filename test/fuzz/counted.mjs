import { parseAst } from 'rolldown/parseAst';

/** So many counters; two edges that share one are told apart by neither. */
export const SIZE = 1 << 16;

/** Functions, branches and operands that may or may not run; `wrap` says how a counter is put before what runs. */
function placesOf(node) {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [node.body];
    case 'IfStatement':
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'LogicalExpression':
      return [node.right];
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
      return [node.body];
    case 'SwitchCase':
      return node.consequent.slice(0, 1);
    case 'CatchClause':
      return [node.body];
    default:
      return [];
  }
}

const isStatement = ({ type }) => /Statement$|Declaration$/.test(type);

/** A source in which every function and branch says that it ran: `__ran(n)`. */
export function counted(code, file, first) {
  const opens = [];
  const closes = [];
  let next = first;
  const mark = (place, inCase) => {
    next += 1;
    const call = `__ran(${(next * 40503) % SIZE})`;
    if (place.type === 'BlockStatement') opens.push([place.start + 1, `${call};`]);
    else if (inCase) opens.push([place.start, `${call};`]);
    else {
      const [open, close] = isStatement(place) ? [`{${call};`, '}'] : [`(${call},`, ')'];
      opens.push([place.start, open]);
      closes.unshift([place.end, close]);
    }
  };
  const walk = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node.type === 'string')
      for (const place of placesOf(node)) if (place) mark(place, node.type === 'SwitchCase');
    for (const value of Object.values(node)) walk(value);
  };
  walk(parseAst(code, { lang: 'ts' }, file).body);
  // What ends somewhere ends before anything begins there; of those that begin together the outer one is first.
  const edits = [...closes.map((one) => [...one, 0]), ...opens.map((one) => [...one, 1])]
    .map((edit, order) => ({ at: edit[0], text: edit[1], kind: edit[2], order }))
    .sort((a, b) => a.at - b.at || a.kind - b.kind || a.order - b.order);
  let [made, from] = ['', 0];
  for (const { at, text } of edits) {
    made += code.slice(from, at) + text;
    from = at;
  }
  return { code: made + code.slice(from), next };
}
