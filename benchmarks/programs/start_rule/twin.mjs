import { boolText } from '../text.mjs';

function price(customer, amount, items) {
  let discount = 0;
  if (customer.years >= 3 && amount > 100) discount = 10;
  else if (amount > 500) discount = 5;
  if (items >= 10 || ['Grace', 'Edsger'].includes(customer.name)) discount += 5;
  const reduced = Math.floor((amount * (100 - discount)) / 100);
  const total = reduced + (reduced >= 50 ? 0 : 7);
  const tax = customer.country === 'NL' ? 21 : 0;
  return `${customer.name} ${total} ${Math.floor((total * tax) / 100)} ${boolText(discount > 0)}\n`;
}

export const run = () => price({ name: 'Ada', years: 4, country: 'NL' }, 250, 3);
