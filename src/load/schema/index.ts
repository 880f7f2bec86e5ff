export { configSchema } from './config.ts';
export { factsSchema } from './facts.ts';
export { inputSchemas, namesIn, SCHEMA_HOME, shippedSchemas } from './input-schemas.ts';
export { published, type Schema } from './parts.ts';
export { noticeSettingsSchema } from './publication.ts';
export { standardSchema } from './standard.ts';
export { structuralSchema, submissionSchema } from './submission.ts';
export { tierSchema } from './tier.ts';
