const WORK = 1;
const DEVICE = 2;

class Packet {
  constructor(link, owner, kind) {
    this.link = link;
    this.owner = owner;
    this.kind = kind;
    this.position = 0;
    this.data = [0, 0, 0, 0];
  }

  appendTo(queue) {
    this.link = null;
    if (queue === null) return this;
    let last = queue;
    while (last.link !== null) last = last.link;
    last.link = this;
    return queue;
  }
}

class Task {
  constructor(scheduler, name, priority, queue) {
    this.scheduler = scheduler;
    this.name = name;
    this.priority = priority;
    this.queue = queue;
    this.waiting = queue === null;
    this.held = false;
    this.runs = 0;
    this.checksum = '-';
    scheduler.add(this);
  }

  ready() {
    return !this.held && (!this.waiting || this.queue !== null);
  }

  take() {
    const packet = this.queue;
    if (packet !== null) {
      this.queue = packet.link;
      packet.link = null;
    }
    return packet;
  }

  receive(packet) {
    this.queue = packet.appendTo(this.queue);
  }

  wait() {
    this.waiting = true;
  }

  turn() {
    this.runs += 1;
    this.waiting = false;
    this.act(this.take());
  }
}

class IdleTask extends Task {
  constructor(scheduler, name, turns) {
    super(scheduler, name, 0, null);
    this.waiting = false;
    this.control = 1;
    this.turns = turns;
  }

  act() {
    this.turns -= 1;
    if (this.turns === 0) {
      this.held = true;
    } else if (this.control & 1) {
      this.control = (this.control >> 1) ^ 0xd008;
      this.scheduler.release('device b');
    } else {
      this.control >>= 1;
      this.scheduler.release('device a');
    }
  }
}

class WorkerTask extends Task {
  constructor(scheduler, name, priority, queue) {
    super(scheduler, name, priority, queue);
    this.target = 'handler a';
    this.letter = 0;
  }

  act(packet) {
    if (packet === null) {
      this.wait();
      return;
    }
    this.target = this.target === 'handler a' ? 'handler b' : 'handler a';
    packet.owner = this.target;
    packet.position = 0;
    for (let i = 0; i < packet.data.length; i++) {
      this.letter = (this.letter % 26) + 1;
      packet.data[i] = 64 + this.letter;
    }
    this.scheduler.send(packet);
  }
}

class HandlerTask extends Task {
  constructor(scheduler, name, priority, queue, device) {
    super(scheduler, name, priority, queue);
    this.device = device;
    this.work = null;
    this.replies = null;
  }

  act(packet) {
    if (packet !== null) {
      if (packet.kind === WORK) this.work = packet.appendTo(this.work);
      else this.replies = packet.appendTo(this.replies);
    }
    const { work } = this;
    if (work === null) {
      this.wait();
      return;
    }
    if (work.position >= work.data.length) {
      this.work = work.link;
      work.owner = 'worker';
      this.scheduler.send(work);
      return;
    }
    const reply = this.replies;
    if (reply === null) {
      this.wait();
      return;
    }
    this.replies = reply.link;
    reply.owner = this.device;
    reply.data[0] = work.data[work.position];
    work.position += 1;
    this.scheduler.send(reply);
  }
}

class DeviceTask extends Task {
  constructor(scheduler, name, priority, handler) {
    super(scheduler, name, priority, null);
    this.handler = handler;
    this.pending = null;
    this.checksum = 0;
  }

  act(packet) {
    if (packet === null) {
      const done = this.pending;
      if (done === null) {
        this.wait();
        return;
      }
      this.pending = null;
      done.owner = this.handler;
      this.scheduler.send(done);
    } else {
      this.pending = packet;
      this.checksum = (this.checksum * 31 + packet.data[0]) % 65521;
      this.held = true;
    }
  }
}

class Scheduler {
  constructor() {
    this.tasks = [];
    this.byName = new Map();
    this.sent = 0;
    this.released = 0;
  }

  add(task) {
    this.byName.set(task.name, task);
    let position = 0;
    while (position < this.tasks.length && this.tasks[position].priority >= task.priority) position += 1;
    this.tasks.splice(position, 0, task);
  }

  send(packet) {
    this.sent += 1;
    this.byName.get(packet.owner).receive(packet);
  }

  release(name) {
    this.released += 1;
    this.byName.get(name).held = false;
  }

  run() {
    const { tasks } = this;
    turns: for (;;) {
      for (const task of tasks) {
        if (task.ready()) {
          task.turn();
          continue turns;
        }
      }
      return;
    }
  }
}

function packets(owner, kind, count) {
  let queue = null;
  for (let i = 0; i < count; i++) queue = new Packet(queue, owner, kind);
  return queue;
}

export function run() {
  const scheduler = new Scheduler();
  new IdleTask(scheduler, 'idle', 1500);
  new WorkerTask(scheduler, 'worker', 1000, packets('worker', WORK, 2));
  new HandlerTask(scheduler, 'handler a', 2000, packets('handler a', DEVICE, 3), 'device a');
  new HandlerTask(scheduler, 'handler b', 3000, packets('handler b', DEVICE, 3), 'device b');
  new DeviceTask(scheduler, 'device a', 4000, 'handler a');
  new DeviceTask(scheduler, 'device b', 5000, 'handler b');
  scheduler.run();
  const lines = scheduler.tasks.map(({ name, runs, checksum }) => `${name} ${runs} ${checksum}\n`);
  return `${lines.join('')}${scheduler.sent} ${scheduler.released}\n`;
}
