export { actionMessage, closeMessage } from './action-words.ts';
export { actionsOf, factsOf } from './actions.ts';
export { gapOf } from './gap.ts';
export { lackingOf } from './lacking.ts';
export { edgesOf, failuresOf, type Problem, problemsOf, type Share, shareIn } from './problems.ts';
export { type Judge, ownTier, stepsOf } from './steps.ts';
