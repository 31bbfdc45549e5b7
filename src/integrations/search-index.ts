export function searchIndex() {
  return { name: 'stub', hooks: {} };
}
