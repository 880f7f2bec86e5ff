export { catalogue } from './catalogue.ts';
export { sentence } from './sentence.ts';
export { jsonText, visible } from './visible.ts';
