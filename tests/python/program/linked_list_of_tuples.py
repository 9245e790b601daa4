def push(head, x):
    return (x, head)
def length(head):
    n = 0
    while head is not None:
        n += 1
        head = head[1]
    return n
def reverse(head):
    out = None
    while head:
        x, head = head
        out = (x, out)
    return out
head = None
for i in range(5):
    head = push(head, i)
print(head, length(head))
print(reverse(head))
