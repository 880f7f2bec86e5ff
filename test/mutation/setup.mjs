// A mutant is noticed by the first input that fails: no smaller one is looked for. The same inputs each time.
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true, seed: 1 });
