/** Taking a wish back needs no words. */
export class WithdrawWishForm {}
