import type { FormerWords } from '../components/here/former-wordings.ts';

/** Former wordings of the plan: all stand in the file itself. */
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
