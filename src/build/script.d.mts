interface SourceMap {
  readonly mappings: string;
}

export function withPlainExports(code: string): string;
export function scriptOf(code: string): string;
export function inAscii<M extends SourceMap>(
  code: string,
  map: M,
): { readonly code: string; readonly map: M };
