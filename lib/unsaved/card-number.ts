/** Visa, Mastercard, American Express, Diners, JCB, Discover and Maestro, UnionPay: how their numbers begin, and how long they are. */
const ISSUED =
  /^(?:4\d{15}(?:\d{3})?|5[0-8]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|6(?:011|4[4-9]\d|[57]\d\d)\d{12}|62\d{14,17})$/;

/**
 * Whether the whole text is a payment card's number, blanks and dashes aside, whatever the field that holds it calls itself (X60). Numbers of
 * articles and devices have check digits as well, but other beginnings or lengths.
 */
export function isCardNumber(text: string): boolean {
  if (text.length < 14 || text.length > 30) return false;
  const digits = text.replace(/[\s-]/g, '');
  return ISSUED.test(digits) && checkSum(digits) % 10 === 0;
}

/** Luhn: every second digit from the right is doubled, and its digits are added. */
function checkSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) : 2 * Number(digit);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
