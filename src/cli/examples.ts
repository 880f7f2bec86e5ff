const examples: Readonly<Record<string, readonly string[]>> = {
  evaluate: ['sce evaluate communities', 'sce evaluate a.yaml --tier growth -o report.html'],
  validate: ['sce validate communities indicators'],
  audit: ['sce audit communities --top 5', 'sce audit communities --fail-on warning -f json'],
  gap: ['sce gap a.yaml --tier growth', 'sce gap communities -o gap.xlsx'],
  explain: [
    'sce explain',
    'sce explain fixed-broadband --tier basic',
    'sce explain near-miss',
    'sce explain 1019/1456',
  ],
  init: [
    'sce init -o form.xlsx',
    'sce init --table communities.csv -o forms',
    'sce init --standard my-standard',
    'sce init --from a.yaml --tier growth -o growth.xlsx',
  ],
  import: ['sce import notice.docx -o drafts', 'sce import table.csv --tier basic -o drafts'],
  notice: ['sce notice a.yaml --notice-settings settings.yaml -o a.docx'],
  diff: ['sce diff 2022.json 2023.json', 'sce diff 2022 2023 -o diff.html'],
  verify: ['sce evaluate communities --attest -o report.json', 'sce verify report.json'],
  schema: ['sce schema', 'sce schema submission --indicators my-standard -o submission.schema.json'],
  compile: ['sce compile -o standard.sql', 'sce compile --to postgres --tier basic | psql'],
  load: ['sce load communities -o communities.duckdb', 'sce load communities --to postgres | psql'],
  completion: ['source <(sce completion bash)', 'sce completion fish -o ~/.config/fish/completions/sce.fish'],
};

/** Calls that the help of a command shows. */
export const examplesOf = (command: string): readonly string[] => examples[command] ?? [];
