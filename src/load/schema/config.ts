// sce.config.yaml: what is asked in a folder, unless the call says otherwise.
import { findingCodes } from '../../words/index.ts';
import { closed, DRAFT, type Schema, text } from './parts.ts';

const SEVERITY = { enum: ['error', 'warning', 'info', 'off'] };
const COUNT = { type: 'integer', minimum: 1 };

const finding: Schema = {
  if: { type: 'string' },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  then: SEVERITY,
  else: closed(
    {
      severity: { ...SEVERITY, description: '轻重 How grave it is here; off: it is not asked' },
      digits: { ...COUNT, description: 'copied-figure: from so many significant digits on' },
      figures: { ...COUNT, description: 'duplicate-submission: from so many equal figures on' },
      submissions: { ...COUNT, description: 'outlier, boilerplate: from so many submissions on' },
      deviations: { type: 'number', exclusiveMinimum: 0, description: 'outlier: beyond so many deviations' },
      likeness: {
        type: 'string',
        pattern: '^[0-9]{1,3}%$',
        description: 'clause-echo: from this likeness on',
      },
    },
    [],
  ),
};

/** What editors complete the configuration by. */
export const configSchema: Schema = {
  $schema: DRAFT,
  title: 'The configuration of sce in a folder (sce.config.yaml); a path in it starts from that folder',
  ...closed(
    {
      $schema: text('What an editor completes the file by'),
      paths: {
        type: 'array',
        // Each that is not there is told: more of them are folders or patterns.
        maxItems: 1000,
        items: { type: 'string' },
        description: '申报 What is read where a call names no path',
      },
      exclude: {
        type: 'array',
        items: { type: 'string' },
        description: '排除 Files, folders, patterns that are not read',
      },
      indicators: text('指标体系 The folder of the standard'),
      lang: { enum: ['zh', 'en'], description: '语言 The language of reports' },
      evidence: {
        enum: ['measured', 'declared', 'attested'],
        description: '依据 The weakest evidence that counts',
      },
      notice_settings: text('公示设置 The settings of public notices'),
      baseline: text('基线 The file of findings that are settled as they are'),
      fail_on: {
        enum: ['unmet', 'undetermined', 'error', 'warning', 'info', 'never'],
        description: '退出码 What ends a run with exit code 1',
      },
      findings: {
        ...closed(Object.fromEntries(findingCodes().map((code) => [code, finding])), []),
        description: '发现 By code: how grave it is here, or from where on it is one',
      },
    },
    [],
  ),
};
