const answer = (a, b, c, d, e) => a * (b + c) ** a - Math.floor(d / e);

export const run = () => `${answer(2, 3, 4, 100, 7)}\n`;
