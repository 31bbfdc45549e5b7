import type { FormerWords } from '../components/here/former-wordings.ts';

/** The former wordings of the plan, which are all in the file. */
export async function formerWordings(): Promise<FormerWords[]> {
  const template = document.querySelector<HTMLTemplateElement>('template[data-wordings]');
  const all = template?.content.querySelectorAll<HTMLElement>('q') ?? [];
  return Array.from(all, ({ dataset, textContent }) => ({
    id: dataset['id'] ?? '',
    fingerprint: dataset['fingerprint'] ?? '',
    text: textContent ?? '',
    place: dataset['place'] ?? '',
    replaced: dataset['replaced'] ?? '',
    isGone: dataset['gone'] !== undefined,
  }));
}
