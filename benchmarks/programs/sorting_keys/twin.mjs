import { boolText, listText } from '../text.mjs';

class Person {
  constructor(name, age, height) {
    this.name = name;
    this.age = age;
    this.height = height;
  }
}

function people(count) {
  let seed = 5;
  const result = [];
  for (let n = 0; n < count; n++) {
    seed = (seed * 3877 + 29573) % 139968;
    let name = '';
    for (let d = 0; d < 5; d++) name += 'aeiourstln'[Math.floor(seed / 10 ** d) % 10];
    result.push(new Person(name, seed % 80, 150 + (seed % 4700) / 100));
  }
  return result;
}

function mergeSort(items, key) {
  if (items.length < 2) return items;
  const middle = Math.floor(items.length / 2);
  const left = mergeSort(items.slice(0, middle), key);
  const right = mergeSort(items.slice(middle), key);
  const merged = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (key(right[j]) < key(left[i])) merged.push(right[j++]);
    else merged.push(left[i++]);
  }
  while (i < left.length) merged.push(left[i++]);
  while (j < right.length) merged.push(right[j++]);
  return merged;
}

function push(heap, item) {
  heap.push(item);
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (heap[parent] <= item) break;
    heap[child] = heap[parent];
    child = parent;
  }
  heap[child] = item;
}

function pop(heap) {
  const last = heap.pop();
  if (heap.length === 0) return last;
  const first = heap[0];
  let parent = 0;
  let child = 1;
  while (child < heap.length) {
    if (child + 1 < heap.length && heap[child + 1] < heap[child]) child += 1;
    if (last <= heap[child]) break;
    heap[parent] = heap[child];
    parent = child;
    child = 2 * parent + 1;
  }
  heap[parent] = last;
  return first;
}

const show = (group) =>
  group
    .slice(0, 4)
    .map(({ name, age, height }) => `${name}/${age}/${height.toFixed(2)}`)
    .join(' ');

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const backwards = (text) => [...text].reverse().join('');

export function run() {
  const group = people(2000);
  const byTurns = [...group];
  byTurns.sort((a, b) => byText(a.name, b.name));
  byTurns.sort((a, b) => (a.age % 10) - (b.age % 10));
  let tallest = group[0];
  let least = group[0];
  let leastKey = backwards(least.name);
  for (const person of group) {
    if (person.height > tallest.height) tallest = person;
    const key = backwards(person.name);
    if (key < leastKey || (key === leastKey && person.age < least.age)) {
      least = person;
      leastKey = key;
    }
  }

  const numbers = Array.from({ length: 6000 }, (_, n) => (n * 7919) % 10007);
  const ascending = [...numbers].sort((a, b) => a - b);
  const descending = [...numbers].sort((a, b) => b - a);
  const byDigit = [...numbers].sort((a, b) => (a % 10) - (b % 10) || b - a);
  const texts = numbers.map(String).sort(byText);

  const heap = [];
  for (const n of numbers.slice(0, 1500)) push(heap, n);
  const ordered = Array.from({ length: 1500 }, () => pop(heap));
  const first = numbers.slice(0, 1500).sort((a, b) => a - b);
  const every = ascending.filter((_, i) => i % 1200 === 0);
  const quoted = texts.slice(0, 4).map((text) => `'${text}'`);
  return [
    show([...group].sort((a, b) => a.age - b.age)),
    show([...group].sort((a, b) => b.age - a.age || byText(a.name, b.name))),
    show([...group].sort((a, b) => b.height - a.height)),
    show(byTurns),
    show(mergeSort(group.slice(0, 900), (person) => person.height)),
    `${tallest.name} ${least.name}`,
    `${listText(every)} ${listText(descending.slice(0, 3))}`,
    `${listText(byDigit.slice(0, 4))} ${listText(quoted)}`,
    boolText(ordered.every((n, i) => n === first[i])),
    '',
  ].join('\n');
}
