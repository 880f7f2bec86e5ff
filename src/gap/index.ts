export { actionMessage, closeMessage } from './action-words.ts';
export { actionsOf } from './actions.ts';
export { gapOf } from './gap.ts';
export { lackingOf } from './lacking.ts';
export { edgesOf, failuresOf, type Problem, problemsOf, shareIn } from './problems.ts';
export { type Judge, ownTier, stepsOf } from './steps.ts';
