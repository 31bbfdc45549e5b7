/** The units that the plan's text names, in its order, as the page lists them in `<body data-units>`. */
export function planUnits(): string[] {
  return (document.body.dataset['units'] ?? '').split('|').filter(Boolean);
}
