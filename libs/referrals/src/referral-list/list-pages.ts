import type { SignedIn } from '#access';
import type { Submission } from '#web';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { ReferralBoxes, type BoxQuestion } from './box.reader.js';
import { partShown, type Part } from './list-part.js';
import { referralListView } from './list.view.js';
import { ReferralListForm } from './referral-list.form.js';

/** A page with a list of referrals, as an address asks for it. */
export interface AskedList extends Omit<BoxQuestion, 'shown' | 'asked' | 'parts'> {
  readonly path: string;
  readonly template: string;
  readonly parts: readonly [Part, ...Part[]];
  /** The part, from the address. */
  readonly show: unknown;
  readonly asked: Submission<ReferralListForm>;
}

/** What the pages with lists of referrals do alike. */
@Injectable()
export class ListPages {
  constructor(private readonly boxes: ReferralBoxes) {}

  /** Shows the list; a filter that cannot be read is said above the whole of it, with 422. Throws like `ReferralBoxes`. */
  async show(
    res: Response,
    signed: SignedIn,
    { path, template, parts, show, asked, ...question }: AskedList,
  ): Promise<void> {
    const shown = partShown(parts, show);
    const form = asked.ok ? asked.form : new ReferralListForm();
    const page = await this.boxes.read(signed, { ...question, parts, shown, asked: form });
    const refused = asked.ok ? undefined : asked;
    const view = referralListView({ path, parts, shown, asked: form, page, now: signed.now, refused });
    res.status(asked.ok ? 200 : 422).render(template, view);
  }
}
