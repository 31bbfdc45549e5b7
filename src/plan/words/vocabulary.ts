import { DOCUMENT_KINDS, LABEL_DUTIES, OFFICES, PLAN_KINDS, UNIT_ENDINGS, WITH } from './words.ts';

/** Words that one plan adds to the general vocabulary. */
export interface OwnWords {
  /** Endings of names of units, or whole names: 专署. */
  units?: readonly string[];
  /** Endings of titles of documents: 攻坚令. */
  documents?: readonly string[];
  /** Duties of a unit in a label: 包抓, for 包抓单位：. */
  duties?: readonly string[];
  /** Words between the units that do a thing and those that join in: 联手. */
  joints?: readonly string[];
}

/** The words from which readers build their patterns: a plan's own words, then those of the genre. */
export interface Vocabulary {
  unitEndings: readonly string[];
  /** The endings among these that the plan adds. */
  ownUnits: readonly string[];
  offices: readonly string[];
  documentKinds: readonly string[];
  planKinds: readonly string[];
  duties: readonly string[];
  joints: readonly string[];
}

const GENRE: Vocabulary = {
  unitEndings: UNIT_ENDINGS,
  ownUnits: [],
  offices: OFFICES,
  documentKinds: DOCUMENT_KINDS,
  planKinds: PLAN_KINDS,
  duties: LABEL_DUTIES,
  joints: WITH,
};

let current = GENRE;

function extended({ units = [], documents = [], duties = [], joints = [] }: OwnWords): Vocabulary {
  if ([units, documents, duties, joints].every(({ length }) => length === 0)) return GENRE;
  return {
    unitEndings: [...units, ...UNIT_ENDINGS],
    ownUnits: units,
    offices: [...units, ...OFFICES],
    documentKinds: [...documents, ...DOCUMENT_KINDS],
    planKinds: [...documents, ...PLAN_KINDS],
    duties: [...duties, ...LABEL_DUTIES],
    joints: [...joints, ...WITH],
  };
}

/**
 * Reads with the words of a plan. They apply to what is read inside, and to nothing after it.
 *
 * @param own Letters and digits only.
 * @param read Must be synchronous.
 */
export function withWords<Read>(own: OwnWords, read: () => Read): Read {
  const before = current;
  current = extended(own);
  try {
    return read();
  } finally {
    current = before;
  }
}

/** Makes something from the vocabulary, mostly a pattern. It is made again only if a plan has words of its own. */
export function byWords<Made>(make: (words: Vocabulary) => Made): () => Made {
  const ofGenre = make(GENRE);
  let last = { words: GENRE, made: ofGenre };
  return () => {
    if (current === GENRE) return ofGenre;
    if (last.words !== current) last = { words: current, made: make(current) };
    return last.made;
  };
}
