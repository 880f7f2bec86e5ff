// The five requirements in json-rules-engine, over YAML that `yaml` reads: node rules.mjs FILE…
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const { Engine } = createRequire(`${process.env.PEERS}/npm/`)('json-rules-engine');

const engine = new Engine([], { allowUndefinedFacts: true });
engine.addOperator('auto-off', (list) => (list?.including ?? list ?? []).includes('auto-off'));
for (const [name, part, whole] of [
  ['gigabit', 'gigabit_households', 'households'],
  ['fiveg', 'fiveg_area', 'area'],
  ['tv', 'tv_households', 'households'],
])
  engine.addFact(
    `${name}_share`,
    async (_, almanac) => (await almanac.factValue(part)) / (await almanac.factValue(whole)),
  );
const rule = (type, fact, operator, value) =>
  engine.addRule({ conditions: { all: [{ fact, operator, value }] }, event: { type } });
rule('gigabit-coverage', 'gigabit_share', 'greaterThanInclusive', 0.7);
rule('fiveg-coverage', 'fiveg_share', 'greaterThanInclusive', 0.8);
rule('tv-coverage', 'tv_share', 'greaterThanInclusive', 0.7);
rule('ebike-charging', 'ebike_charging_functions', 'auto-off', true);
rule('platform-linked', 'property_platform_linked', 'equal', true);

for (const file of process.argv.slice(2)) {
  const { facts } = parse(readFileSync(file, 'utf8'));
  const { events } = await engine.run(facts);
  console.log(JSON.stringify({ file, met: events.map(({ type }) => type) }));
}
