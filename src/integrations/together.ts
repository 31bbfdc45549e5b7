/** Modules that are needed together. */
export interface Together {
  /** The name of their file. */
  name: string;
  /** The modules below `src`, by folder: names of files without endings; a style sheet's stands for its address. */
  modules: Record<string, string>;
  /** Modules of packages: the beginnings of their paths, from the package's name on. */
  packages?: string;
}

/**
 * Each set becomes one file, so that fewer are fetched. The sets were found by noting which files each page, and
 * each deed on it, asks for. A module in none of them gets a file of its own, or one with others that are asked for
 * by the same files.
 */
export const TOGETHER: readonly Together[] = [
  {
    name: 'first',
    modules: {
      directives: 'plain-click',
      integrations: 'island',
      ledger:
        'browser/home browser/who browser/environment entries/statuses storage/snapshot storage/waking',
      outside: 'records',
      text: 'filling-in/checklist fields/status-words fields/statuses',
      'components/here': 'events home id-runs plan-units wait-for-vault',
      'components/base': 'start hash on-the-way painted saves-data ask-ahead',
    },
    packages:
      'preact/dist preact/jsx-runtime nanostores/atom nanostores/clean-stores nanostores/task vite/preload-helper',
  },
  {
    name: 'hooks',
    modules: { 'components/base': 'composing lazy' },
    packages: '@nanostores/preact preact/hooks nanostores/deep-map nanostores/listen-keys',
  },
  {
    name: 'core',
    modules: {
      ledger: 'browser/days storage/unpack storage/stored storage/writing deeds/store deeds/ledger',
      'ledger/entries': 'limits entry group-by standing fold excess making untick field-values',
      text: 'fields/fields fields/field-words filling-in/marks table/ledger-table',
      'components/here': 'ledger rows',
      'components/base': 'Island wide',
    },
  },
  {
    name: 'dialog',
    modules: { 'components/base': 'Dialog keep-open more-on-scroll styles use-touch' },
  },
  // Everything that the first result of a search needs. The rest of search is loaded later.
  {
    name: 'search',
    modules: {
      'components/search':
        'SearchDialog SearchPanel Found FilterRow Results the-search came-from places door recent leaving done-or-open',
      text: 'search/search',
      search:
        'match normalise query facets engine clauses files client literally may-reply budget plans',
      styles: 'answers',
    },
  },
  {
    name: 'reply',
    modules: { text: 'search/replies', search: 'numerals reply/quoted reply/whole-text' },
  },
  { name: 'due', modules: { text: 'rules/due' } },
  // What search, 我的任务 and reports share.
  { name: 'citation', modules: { text: 'rules/citation-place' } },
  { name: 'terms', modules: { ledger: 'entries/repeats time/terms units/united-names' } },
  {
    name: 'grid',
    modules: {
      ledger: 'time/overdue table/lines table/view',
      'components/ledger-table': 'EditCell LedgerTable Rows TableRow early-keys row-parts view',
      'components/base': 'use-now',
    },
  },
  {
    name: 'reporters',
    modules: {
      ledger: 'units/reporters units/spellings',
      text: 'reports/rollup rules/parts',
      'components/base': 'controls use-dropped',
    },
  },
  { name: 'ids', modules: { ledger: 'entries/own-ids storage/stub' } },
  { name: 'plans', modules: { 'components/here': 'plan-names plan-tasks today' } },
  // On each page with figures or names.
  {
    name: 'names',
    modules: {
      ledger: 'browser/user-agent entries/percent',
      text: 'rules/dates rules/names site/apps',
      'components/base': 'download',
    },
  },
  // On each page that shows entries.
  {
    name: 'entries',
    modules: {
      ledger:
        'entries/own-items entries/sheet-device files/complaint table/own-columns units/talk-names',
      text: 'filling-in/own-item-words table/sheet-heads filling-in/ledger',
    },
  },
  {
    name: 'copy',
    modules: { 'components/base': 'copy-text', 'components/cite': 'public-address' },
  },
  {
    name: 'control',
    modules: {
      text: 'filling-in/typing',
      'components/base': 'use-gone',
      'components/form': 'Control keep-field',
    },
  },
  {
    name: 'targets',
    modules: {
      ledger: 'entries/percent-of entries/draft',
      text: 'filling-in/targets',
      'components/here': 'target-rows',
    },
  },
  { name: 'room', modules: { ledger: 'storage/room', text: 'data/data' } },
  {
    name: 'pace',
    modules: {
      ledger: 'browser/who-regions entries/spoken time/pace table/task-rows rollup/said',
      text: 'rules/nothing',
    },
  },
  // At an item: its entries, and disagreements.
  {
    name: 'said',
    modules: {
      ledger: 'units/talk',
      text: 'rules/web-address filling-in/beside filling-in/own-items filling-in/said filling-in/talk',
      'components/base': 'Long',
      'components/here': 'shown-item talks',
      'components/form': 'Dispute',
    },
  },
  {
    name: 'filled',
    modules: {
      text: 'rules/disk-paths filling-in/own-columns data/trouble',
      'components/form': 'Evidence said',
    },
  },
  {
    name: 'counts',
    modules: {
      ledger: 'time/period units/scope',
      text: 'fields/counts',
      'components/here': 'groups',
    },
  },
  {
    name: 'database',
    modules: { 'components/here': 'database' },
    packages: 'idb-keyval/',
  },
  // Files of the ledger, and the trash.
  {
    name: 'files',
    modules: {
      ledger:
        'entries/gone entries/without-breaking files/file storage/backup storage/pack storage/packs storage/moving storage/packed-trash deeds/trash table/own-rows rollup/news',
      text: 'reports/report',
      'components/base': 'Folded',
    },
  },
  {
    name: 'undo',
    modules: {
      ledger: 'files/chosen-folder deeds/undo units/takeover',
      'components/form': 'Pace',
    },
  },
  {
    name: 'long',
    modules: {
      text: 'data/ledger-import',
      'components/base': 'LongList',
      'components/form': 'form-styles',
    },
  },
  {
    name: 'wording',
    modules: {
      ledger: 'entries/review',
      model: 'revision/wording',
      text: 'pages/changes',
      'components/form': 'Reworded',
      'components/here': 'former-wordings',
    },
    packages: 'diff/',
  },
  {
    name: 'form',
    modules: {
      ledger: 'entries/kept-draft units/rulings',
      'components/form':
        'Fields OwnItems Talk unsaved use-draft Editor History WhoDialog TakeOver WhoForm',
    },
  },
  // For files from elsewhere: from a colleague, from another browser, from the archive.
  {
    name: 'incoming',
    modules: {
      ledger: 'storage/checksums storage/archive-day storage/vault deeds/imports',
      'ledger/files': 'sift preview-import read-file bounds file-kind',
      'components/here': 'bring-back',
    },
  },
  {
    name: 'report',
    modules: {
      ledger: 'time/colours time/written table/targets rollup/said-by rollup/changed rollup/report',
      text: 'rules/colours reports/rollup-open table/sheet reports/terms',
      'reports/tables': 'term-tables blocks columns tables target-tables reported warnings',
    },
  },
  {
    name: 'panel',
    modules: {
      ledger: 'files/holdings storage/other-keys',
      text: 'reports/calendar',
      'components/files': 'CopyLedger Holdings export',
      'components/report': 'PeriodForm report-scope files make-in-worker TableOf',
    },
  },
  {
    name: 'sheets',
    modules: {
      ledger: 'rollup/kept-columns',
      model: 'revision/likeness',
      reports:
        'sheets-out/forms sheets-in/compare-sheet sheets-in/find-rows taking-in/weigh-changes',
      'reports/cells': 'sheet-text cell-words column-roles',
      'reports/ordinary': 'ordinary ordinary-rows ordinary-columns',
      text: 'reports/arrears table/ordinary data/refusals',
      'components/files': 'Preview examine import-words',
    },
    packages: '@noble/hashes',
  },
];
