type Values = Readonly<Record<string, unknown>>;
type Read = () => Buffer;

export function filed(values: Values): Buffer;
export function lateObject(read: Read, names: readonly string[]): Values;
export function tiersApart(standard: { readonly tiers: readonly unknown[] }): Values;
export function lateStandard(read: Read, count: number): { readonly tiers: readonly unknown[] };
export function topicsApart(catalogue: Values): Values;
export function lateCatalogue(read: Read): Values;
