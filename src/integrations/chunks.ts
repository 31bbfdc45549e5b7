/** Modules that are needed together, a file for each set: fewer files, and less to fetch. */
export const CHUNKS = [
  {
    name: 'first',
    test: /node_modules\/(?:preact\/(?:dist|jsx-runtime)|@astrojs\/preact\/dist)\/|src\/(?:directives\/touched|ledger\/(?:home|snapshot|who|status|environment|waking)|text\/(?:checklist|statuses|own)|components\/(?:here\/(?:events|home|items|plan-units|whole)|frame\/saves-data|base\/(?:start|hash|on-the-way|painted)))\.ts|node_modules\/nanostores\/(?:atom|clean-stores|task)\/|vite\/preload-helper/,
  },
  {
    name: 'hooks',
    test: /node_modules\/(?:@nanostores\/preact|preact\/hooks|nanostores\/(?:deep-map|listen-keys))\/|src\/components\/base\/lazy\.tsx$/,
  },
  {
    name: 'core',
    test: /src\/(?:ledger\/(?:ledger|fields)|text\/(?:marks|ledger-table)|components\/(?:here\/(?:ledger|rows)|base\/Island))\.tsx?$/,
  },
  {
    name: 'dialog',
    test: /src\/components\/base\/(?:Dialog|hold|more|styles|use-touch)\.tsx?$/,
  },
  {
    name: 'search',
    test: /src\/(?:components\/search\/(?:SearchPanel|the-search|came-from|places)|text\/(?:place|replies|search)|plan\/numerals|search\/(?:match|normalise|query|numerals|reply\/(?:quoted|whole-text)))\.tsx?$/,
  },
  { name: 'due', test: /src\/text\/due\.ts$/ },
  {
    name: 'grid',
    test: /src\/(?:ledger\/(?:judge|lines|view)|components\/ledger-table\/(?:EditCell|LedgerTable|Rows|TableRow|view))\.tsx?$/,
  },
];

/** Folders whose modules do nothing when they are loaded: a page gets of them what it asks for, and no more. */
export const PURE = [
  {
    test: /\/src\/(?:charts|intake|ledger|model|plan|reports|search|text)\//u,
    sideEffects: false,
  },
];
