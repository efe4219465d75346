// Whether words may be quoted, and as whose, as it stands.
import { stored, type Quoting, type Voice } from '$lib/api';

export const quotingOf = ({ may_quote, quoted_as }: Voice): Quoting => ({ consent: may_quote, quoted_as });

/** As it is stored now; null when the words are gone. */
export async function again(id: string): Promise<Quoting | null> {
  const voice = await stored('voice', id);
  return voice && quotingOf(voice);
}
