export { catalogue } from './catalogue.ts';
export { factPhrases, noticeAttachment, noticeColumns, noticePhrases } from './notice.ts';
export { sentence } from './sentence.ts';
export { jsonText, visible } from './visible.ts';
