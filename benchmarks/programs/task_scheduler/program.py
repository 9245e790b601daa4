IDLE, WORK, DEVICE = 0, 1, 2


class Packet:
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.position = 0
        self.data = [0, 0, 0, 0]

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, name, priority, queue):
        self.scheduler = scheduler
        self.name = name
        self.priority = priority
        self.queue = queue
        self.waiting = queue is None
        self.held = False
        self.runs = 0
        scheduler.add(self)

    def ready(self):
        return not self.held and (not self.waiting or self.queue is not None)

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
            packet.link = None
        return packet

    def receive(self, packet):
        self.queue = packet.append_to(self.queue)

    def wait(self):
        self.waiting = True

    def turn(self):
        self.runs += 1
        self.waiting = False
        self.act(self.take())

    def act(self, packet):
        raise NotImplementedError(self.name)


class IdleTask(Task):
    def __init__(self, scheduler, name, turns):
        super().__init__(scheduler, name, 0, None)
        self.waiting = False
        self.control = 1
        self.turns = turns

    def act(self, packet):
        self.turns -= 1
        if self.turns == 0:
            self.held = True
        elif self.control & 1:
            self.control = self.control >> 1 ^ 0xD008
            self.scheduler.release("device b")
        else:
            self.control >>= 1
            self.scheduler.release("device a")


class WorkerTask(Task):
    def __init__(self, scheduler, name, priority, queue):
        super().__init__(scheduler, name, priority, queue)
        self.target = "handler a"
        self.letter = 0

    def act(self, packet):
        if packet is None:
            self.wait()
            return
        self.target = "handler b" if self.target == "handler a" else "handler a"
        packet.owner = self.target
        packet.position = 0
        for i in range(len(packet.data)):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        self.scheduler.send(packet, self)


class HandlerTask(Task):
    def __init__(self, scheduler, name, priority, queue, device):
        super().__init__(scheduler, name, priority, queue)
        self.device = device
        self.work = None
        self.replies = None

    def act(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work = packet.append_to(self.work)
            else:
                self.replies = packet.append_to(self.replies)
        work = self.work
        if work is None:
            self.wait()
            return
        if work.position >= len(work.data):
            self.work = work.link
            work.owner = "worker"
            self.scheduler.send(work, self)
            return
        reply = self.replies
        if reply is None:
            self.wait()
            return
        self.replies = reply.link
        reply.owner = self.device
        reply.data[0] = work.data[work.position]
        work.position += 1
        self.scheduler.send(reply, self)


class DeviceTask(Task):
    def __init__(self, scheduler, name, priority, handler):
        super().__init__(scheduler, name, priority, None)
        self.handler = handler
        self.pending = None
        self.checksum = 0

    def act(self, packet):
        if packet is None:
            done = self.pending
            if done is None:
                self.wait()
                return
            self.pending = None
            done.owner = self.handler
            self.scheduler.send(done, self)
        else:
            self.pending = packet
            self.checksum = (self.checksum * 31 + packet.data[0]) % 65521
            self.held = True


class Scheduler:
    def __init__(self):
        self.tasks = []
        self.by_name = {}
        self.sent = 0
        self.released = 0

    def add(self, task):
        self.by_name[task.name] = task
        position = 0
        while position < len(self.tasks) and self.tasks[position].priority >= task.priority:
            position += 1
        self.tasks.insert(position, task)

    def send(self, packet, sender):
        self.sent += 1
        self.by_name[packet.owner].receive(packet)

    def release(self, name):
        self.released += 1
        self.by_name[name].held = False

    def run(self):
        tasks = self.tasks
        while True:
            for task in tasks:
                if task.ready():
                    task.turn()
                    break
            else:
                return


def packets(owner, kind, count):
    queue = None
    for _ in range(count):
        queue = Packet(queue, owner, kind)
    return queue


scheduler = Scheduler()
IdleTask(scheduler, "idle", 1500)
WorkerTask(scheduler, "worker", 1000, packets("worker", WORK, 2))
HandlerTask(scheduler, "handler a", 2000, packets("handler a", DEVICE, 3), "device a")
HandlerTask(scheduler, "handler b", 3000, packets("handler b", DEVICE, 3), "device b")
DeviceTask(scheduler, "device a", 4000, "handler a")
DeviceTask(scheduler, "device b", 5000, "handler b")
scheduler.run()
for task in scheduler.tasks:
    print(task.name, task.runs, getattr(task, "checksum", "-"))
print(scheduler.sent, scheduler.released)
