export { catalogue } from './catalogue.ts';
export { sentence } from './sentence.ts';
