import { script } from '@bomb.sh/tab';
import type { Shell } from './complete.ts';

/**
 * What a shell runs at its start, so that a tab asks `sce complete` what fits. The library's script for bash needs
 * another package there, offers no files, and lets bash run what stands in the line: it has one of our own.
 */
export const scriptFor = (shell: Shell): string => (shell === 'bash' ? BASH : fromLibrary(shell));

function fromLibrary(shell: Shell): string {
  const printed: string[] = [];
  const { log } = console;
  // The library prints; nothing else of ours does meanwhile.
  console.log = (text: string) => printed.push(text);
  try {
    script(shell, 'sce', 'sce');
  } finally {
    console.log = log;
  }
  return `${printed.join('\n').trimEnd()}\n`;
}

const BASH = `# bash completion for sce
_sce() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :*)
        (( \${line#:} & 2 )) && compopt -o nospace 2>/dev/null
        (( \${line#:} & 32 )) && compopt -o nosort 2>/dev/null
        (( \${line#:} & 4 )) && compopt +o default +o bashdefault 2>/dev/null
        ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(sce complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  return 0
}
complete -o default -o bashdefault -F _sce sce
`;
