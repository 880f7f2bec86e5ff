// The pieces that the generated schemas are made of.

export const DATE = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

export const text = (description) => ({ type: 'string', description });

export const closed = (properties, required, description) => ({
  type: 'object',
  ...(description && { description }),
  properties,
  required,
  additionalProperties: false,
});
