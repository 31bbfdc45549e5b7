export function TaskRecord({ items }: { items: string[] }) { return <div class="record" data-n={items.length}></div>; }
