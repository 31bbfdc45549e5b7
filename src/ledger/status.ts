export const STATUSES=['todo','doing','ongoing','done','blocked','na'] as const;
export type Status=(typeof STATUSES)[number];
export function progress(items:readonly string[],statusOf:(i:string)=>Status){let done=0,na=0;for(const i of items){const s=statusOf(i);if(s==='done')done++;if(s==='na')na++}return{counted:items.length-na,done,na}}
