/** A list that stands for nobody in particular. */
export interface PublicList {
  id?: string;
  items: { item: string }[];
}

/** Fetches such a list; an empty one when the server has none to give: the page goes on without. */
export async function publicList(path: string): Promise<PublicList> {
  try {
    const response = await fetch(path);
    return response.ok ? ((await response.json()) as PublicList) : { items: [] };
  } catch {
    return { items: [] };
  }
}
