"""Addresses, networks and interfaces of IP, of versions 4 and 6 (library reference, ipaddress)."""

import functools as _functools

__all__ = ['AddressValueError', 'IPV4LENGTH', 'IPV6LENGTH', 'IPv4Address', 'IPv4Interface', 'IPv4Network', 'IPv6Address',
           'IPv6Interface', 'IPv6Network', 'NetmaskValueError', 'collapse_addresses', 'get_mixed_type_key', 'ip_address',
           'ip_interface', 'ip_network', 'summarize_address_range', 'v4_int_to_packed', 'v6_int_to_packed']

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """A text or number that is no address."""


class NetmaskValueError(ValueError):
    """A text or number that is no mask."""


def _first_of(value, kinds, what):
    for kind in kinds:
        try:
            return kind(value)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{value!r} does not appear to be an IPv4 or IPv6 {what}')


def ip_address(address):
    """The address of version 4 or 6 that a text, number or bytes stand for."""
    return _first_of(address, (IPv4Address, IPv6Address), 'address')


def ip_network(address, strict=True):
    """The network of version 4 or 6 that a text, number, bytes or pair stand for."""
    return _first_of(address, (lambda value: IPv4Network(value, strict), lambda value: IPv6Network(value, strict)), 'network')


def ip_interface(address):
    """The interface of version 4 or 6 that a text, number, bytes or pair stand for."""
    return _first_of(address, (IPv4Interface, IPv6Interface), 'interface')


def v4_int_to_packed(address):
    """The four bytes of a number."""
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4') from None


def v6_int_to_packed(address):
    """The sixteen bytes of a number."""
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6') from None


def _require_one_version(first, second):
    if first.version != second.version:
        raise TypeError(f'{first} and {second} are not of the same version')


def summarize_address_range(first, last):
    """The networks that make up a range of addresses."""
    if not isinstance(first, _Address) or not isinstance(last, _Address):
        raise TypeError('first and last must be IP addresses, not networks')
    _require_one_version(first, last)
    if first > last:
        raise ValueError('last IP address must be greater than first')
    network, bits = (IPv4Network if first.version == 4 else IPv6Network), first._bits
    at, end = int(first), int(last)
    while at <= end:
        size = min((at & -at).bit_length() - 1 if at else bits, (end - at + 1).bit_length() - 1)
        yield network((at, bits - size))
        at += 1 << size
        if at - 1 == (1 << bits) - 1:
            break


def collapse_addresses(addresses):
    """The fewest networks that have all these addresses and networks in them."""
    ranges, version = [], None
    for address in addresses:
        if version is not None:
            _require_one_version(address, version)
        version = address
        if isinstance(address, _Network):
            ranges.append((int(address.network_address), int(address.broadcast_address)))
        else:
            ranges.append((int(address), int(address)))
    merged = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1] + 1:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    if version is not None:
        make = IPv4Address if version.version == 4 else IPv6Address
        for start, end in merged:
            yield from summarize_address_range(make(start), make(end))


def get_mixed_type_key(obj):
    """A key to sort addresses and networks by."""
    if isinstance(obj, _Network):
        return obj._key()
    return obj._key() if isinstance(obj, _Address) else NotImplemented


def _read4(text):
    """The number of an address of version 4."""
    if not text:
        raise AddressValueError('Address cannot be empty')
    octets = text.split('.')
    if len(octets) != 4:
        raise AddressValueError(f'Expected 4 octets in {text!r}')
    number = 0
    for octet in octets:
        if not octet:
            reason = 'Empty octet not permitted'
        elif not (octet.isascii() and octet.isdigit()):
            reason = f'Only decimal digits permitted in {octet!r}'
        elif len(octet) > 3:
            reason = f'At most 3 characters permitted in {octet!r}'
        elif octet != '0' and octet[0] == '0':
            reason = f'Leading zeros are not permitted in {octet!r}'
        elif int(octet) > 255:
            reason = f'Octet {int(octet)} (> 255) not permitted'
        else:
            number = number << 8 | int(octet)
            continue
        raise AddressValueError(f'{reason} in {text!r}')
    return number


def _write4(number):
    return '.'.join(map(str, number.to_bytes(4)))


def _read6(text):
    """The number of an address of version 6."""
    if not text:
        raise AddressValueError('Address cannot be empty')
    if len(text) > 45:
        shown = text[:14] + f'({len(text) - 28} chars elided)' + text[-14:]
        raise AddressValueError(f'At most 45 characters expected in {shown!r}')
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError(f'At least 3 parts expected in {text!r}')
    if '.' in parts[-1]:
        try:
            low = _read4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None
        parts += [f'{low >> 16:x}', f'{low & 0xffff:x}']
    if len(parts) > 9:
        raise AddressValueError(f'At most 8 colons permitted in {text!r}')
    gap = None
    for i in range(1, len(parts) - 1):
        if not parts[i]:
            if gap is not None:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            gap = i
    if gap is None:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        for part, side in ((parts[0], 'Leading'), (parts[-1], 'Trailing')):
            if not part:
                raise AddressValueError(f"{side} ':' only permitted as part of '::' in {text!r}")
    else:
        high, low = parts[:gap], parts[gap + 1:]
        for side, name in ((high, 'Leading'), (low, 'Trailing')):
            end = side[:1] if name == 'Leading' else side[-1:]
            if end == ['']:
                side.pop(0 if name == 'Leading' else -1)
                if side:
                    raise AddressValueError(f"{name} ':' only permitted as part of '::' in {text!r}")
        if len(high) + len(low) >= 8:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        parts = high + ['0'] * (8 - len(high) - len(low)) + low
    number = 0
    for part in parts:
        if not part or not all(c in '0123456789abcdefABCDEF' for c in part):
            raise AddressValueError(f'Only hex digits permitted in {part!r} in {text!r}')
        if len(part) > 4:
            raise AddressValueError(f'At most 4 characters permitted in {part!r} in {text!r}')
        number = number << 16 | int(part, 16)
    return number


def _write6(number):
    groups = [number >> shift & 0xffff for shift in range(112, -1, -16)]
    best, start = 1, None
    for i in range(8):
        length = 0
        while i + length < 8 and groups[i + length] == 0:
            length += 1
        if length > best:
            best, start = length, i
    texts = [f'{group:x}' for group in groups]
    if start is None:
        return ':'.join(texts)
    return f'{":".join(texts[:start])}::{":".join(texts[start + best:])}'


def _split(address):
    """An address and what is behind its slash, or None."""
    if isinstance(address, (bytes, int)):
        return address, None
    if isinstance(address, tuple):
        return (address[0], address[1]) if len(address) > 1 else (address[0], None)
    parts = str(address).split('/')
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts[0], parts[1] if len(parts) == 2 else None


@_functools.total_ordering
class _Address:
    """An address: a number of `_bits` bits."""

    __slots__ = ()

    def __init__(self, address):
        if isinstance(address, int):
            self._check(address)
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != self._bits // 8:
                raise AddressValueError(f'{address!r} (len {len(address)} != {self._bits // 8}) is not permitted as an '
                                        f'IPv{self.version} address')
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._read(text)

    def _check(self, number):
        if number < 0:
            raise AddressValueError(f'{number} (< 0) is not permitted as an IPv{self.version} address')
        if number >> self._bits:
            raise AddressValueError(f'{number} (>= 2**{self._bits}) is not permitted as an IPv{self.version} address')

    def __int__(self):
        return self._ip

    def __str__(self):
        return self._write(self._ip)

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __eq__(self, other):
        if not isinstance(other, _Address) or isinstance(other, _Interface):
            return NotImplemented
        return self._identity() == other._identity()

    def _identity(self):
        return self.version, self._ip

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        _require_one_version(self, other)
        return self._ip < other._ip

    def __hash__(self):
        return hash(hex(self._ip))

    def _key(self):
        return self.version, self

    def __add__(self, other):
        return type(self)(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._ip - other) if isinstance(other, int) else NotImplemented

    def __reduce__(self):
        return type(self), (str(self),)

    def __format__(self, spec):
        if not spec or spec[-1] == 's':
            return format(str(self), spec)
        import re
        found = re.fullmatch('(#?)(_?)([xbnX])', spec)
        if found is None:
            return super().__format__(spec)
        prefix, group, base = found.groups()
        if base == 'n':
            base = 'b' if self.version == 4 else 'x'
        width = self._bits if base == 'b' else self._bits // 4
        width += (width // 4 - 1 if group else 0) + (2 if prefix else 0)
        return format(self._ip, f'{prefix}0{width}{group}{base}')

    @property
    def packed(self):
        """The bytes of the address."""
        return self._ip.to_bytes(self._bits // 8)

    @property
    def compressed(self):
        """The shortest text."""
        return str(self)

    @property
    def max_prefixlen(self):
        return self._bits

    @property
    def is_multicast(self):
        return self in self._named.multicast

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_link_local(self):
        return self in self._named.link_local

    @property
    def is_private(self):
        """Whether the address is not for the whole net."""
        named = self._named
        return any(self in net for net in named.private) and all(self not in net for net in named.not_private)


class IPv4Address(_Address):
    """An address of version 4."""

    __slots__ = ('_ip', '__weakref__')
    version, _bits = 4, IPV4LENGTH
    _read, _write = staticmethod(_read4), staticmethod(_write4)

    @property
    def exploded(self):
        return str(self)

    @property
    def reverse_pointer(self):
        """The name under which the address is looked up."""
        return f'{".".join(reversed(str(self).split(".")))}.in-addr.arpa'

    @property
    def is_reserved(self):
        return self in self._named.reserved

    @property
    def is_loopback(self):
        return self in self._named.loopback

    @property
    def is_global(self):
        return self not in self._named.shared and not self.is_private

    @property
    def ipv6_mapped(self):
        return IPv6Address(f'::ffff:{self}')


class IPv6Address(_Address):
    """An address of version 6, which may have a scope behind a percent sign."""

    __slots__ = ('_ip', '_scope_id', '__weakref__')
    version, _bits = 6, IPV6LENGTH
    _read, _write = staticmethod(_read6), staticmethod(_write6)

    def __init__(self, address):
        self._scope_id = None
        if not isinstance(address, (int, bytes)):
            text, sign, scope = str(address).partition('%')
            if sign:
                if not scope or '%' in scope:
                    raise AddressValueError(f'Invalid IPv6 address: "{address!r}"')
                self._scope_id, address = scope, text
        super().__init__(address)

    scope_id = property(lambda self: self._scope_id)

    def __str__(self):
        text = _write6(self._ip) if self.ipv4_mapped is None else f'::ffff:{self.ipv4_mapped}'
        return f'{text}%{self._scope_id}' if self._scope_id else text

    def _identity(self):
        return self.version, self._ip, self._scope_id

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    @property
    def exploded(self):
        """The text with all digits."""
        digits = f'{self._ip:032x}'
        groups = [digits[i:i + 4] for i in range(0, 32, 4)]
        return ':'.join(groups if self.ipv4_mapped is None else [*groups[:6], str(self.ipv4_mapped)])

    @property
    def reverse_pointer(self):
        """The name under which the address is looked up."""
        return f'{".".join(reversed(f"{self._ip:032x}"))}.ip6.arpa'

    @property
    def ipv4_mapped(self):
        """The address of version 4 that is in this one, or None."""
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xffffffff) if self._ip >> 112 == 0x2002 else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xffffffff), IPv4Address(~self._ip & 0xffffffff)

    @property
    def is_multicast(self):
        return self.ipv4_mapped.is_multicast if self.ipv4_mapped else super().is_multicast

    @property
    def is_link_local(self):
        return self.ipv4_mapped.is_link_local if self.ipv4_mapped else super().is_link_local

    @property
    def is_private(self):
        return self.ipv4_mapped.is_private if self.ipv4_mapped else super().is_private

    @property
    def is_unspecified(self):
        return self.ipv4_mapped.is_unspecified if self.ipv4_mapped else self._ip == 0

    @property
    def is_reserved(self):
        return self.ipv4_mapped.is_reserved if self.ipv4_mapped else any(self in net for net in self._named.reserved)

    @property
    def is_site_local(self):
        return self in self._named.site_local

    @property
    def is_loopback(self):
        return self.ipv4_mapped.is_loopback if self.ipv4_mapped else self._ip == 1

    @property
    def is_global(self):
        return self.ipv4_mapped.is_global if self.ipv4_mapped else not self.is_private


@_functools.total_ordering
class _Network:
    """A network: an address with zeros behind its prefix, and the length of the prefix."""

    def __init__(self, address, strict=True):
        address, mask = _split(address)
        self.network_address = self._address_class(address)
        self._prefixlen = self._prefix_of(self._bits if mask is None else mask)
        number, hosts = int(self.network_address), (1 << (self._bits - self._prefixlen)) - 1
        if number & hosts:
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = self._address_class(number & ~hosts)

    @classmethod
    def _prefix_of(cls, mask):
        """The length of the prefix that a number, or a text with dots, says."""
        bits = cls._bits
        refuse = lambda: NetmaskValueError(f'{mask!r} is not a valid netmask')
        if isinstance(mask, int):
            if not 0 <= mask <= bits:
                raise NetmaskValueError(f'{mask!r} is not a valid netmask')
            return mask
        text = str(mask)
        if text.isascii() and text.isdigit():
            if int(text) > bits:
                raise refuse()
            return int(text)
        if cls.version == 6:
            raise refuse()
        try:
            number = _read4(text)
        except AddressValueError:
            raise refuse() from None
        full = (1 << bits) - 1
        # A mask has its ones in front; a host mask has them behind.
        for ones in (~number & full, number):
            if ones & (ones + 1) == 0:
                return bits - ones.bit_length()
        raise refuse()

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __str__(self):
        return f'{self.network_address}/{self._prefixlen}'

    def _key(self):
        return self.version, self.network_address, self.netmask

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return (self.version, self.network_address, self._prefixlen) == (
            other.version, other.network_address, other._prefixlen)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        _require_one_version(self, other)
        return (self.network_address, self._prefixlen) < (other.network_address, other._prefixlen)

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __reduce__(self):
        return type(self), (str(self),)

    def __iter__(self):
        return map(self._address_class, range(int(self.network_address), int(self.broadcast_address) + 1))

    def __getitem__(self, n):
        start, end = int(self.network_address), int(self.broadcast_address)
        if n >= 0:
            if start + n > end:
                raise IndexError('address out of range')
            return self._address_class(start + n)
        if end + n + 1 < start:
            raise IndexError('address out of range')
        return self._address_class(end + n + 1)

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _Network):
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    prefixlen = property(lambda self: self._prefixlen)
    max_prefixlen = property(lambda self: self._bits)

    @property
    def num_addresses(self):
        return 1 << (self._bits - self._prefixlen)

    @property
    def hostmask(self):
        return self._address_class(self.num_addresses - 1)

    @property
    def netmask(self):
        return self._address_class((1 << self._bits) - self.num_addresses)

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) + self.num_addresses - 1)

    @property
    def with_prefixlen(self):
        return f'{self.network_address}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.network_address}/{self.hostmask}'

    @property
    def exploded(self):
        return f'{self.network_address.exploded}/{self._prefixlen}'

    @property
    def compressed(self):
        return str(self)

    def overlaps(self, other):
        """Whether the networks have an address in common."""
        return other.network_address in self or self.network_address in other

    def address_exclude(self, other):
        """The networks that are left of this one without another."""
        _require_one_version(self, other)
        if not isinstance(other, _Network):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        rest = self
        while rest != other:
            first, second = rest.subnets()
            if other.subnet_of(first):
                yield second
                rest = first
            else:
                yield first
                rest = second

    def compare_networks(self, other):
        """-1, 0 or 1: whether this network comes before another, is the same, or comes after."""
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same type')
        mine, others = self._key(), other._key()
        return (mine > others) - (mine < others)

    def _subnet_prefix(self, diff, new_prefix):
        if new_prefix is None:
            if diff < 0:
                raise ValueError('prefix length diff must be > 0')
            return self._prefixlen + diff
        if diff != 1:
            raise ValueError('cannot set prefixlen_diff and new_prefix')
        return new_prefix

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks with a longer prefix that make up this one."""
        if self._prefixlen == self._bits:
            yield self
            return
        if new_prefix is not None and new_prefix < self._prefixlen:
            raise ValueError('new prefix must be longer')
        length = self._subnet_prefix(prefixlen_diff, new_prefix)
        if length > self._bits:
            raise ValueError(f'prefix length diff {length} is invalid for netblock {self}')
        start, end, step = int(self.network_address), int(self.broadcast_address) + 1, 1 << (self._bits - length)
        for address in range(start, end, step):
            yield type(self)((address, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network with a shorter prefix that has this one in it."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f'current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}')
        return type(self)((int(self.network_address), length), strict=False)

    def _is_in(self, inner, outer):
        if inner.version != outer.version:
            raise TypeError(f'{inner} and {outer} are not of the same version')
        return (outer.network_address <= inner.network_address
                and outer.broadcast_address >= inner.broadcast_address)

    def subnet_of(self, other):
        """Whether all of this network is in another."""
        return self._is_in(self, other)

    def supernet_of(self, other):
        """Whether all of another network is in this one."""
        return self._is_in(other, self)

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    is_multicast = property(lambda self: self._both('is_multicast'))
    is_reserved = property(lambda self: self._both('is_reserved'))
    is_link_local = property(lambda self: self._both('is_link_local'))
    is_private = property(lambda self: self._both('is_private'))
    is_unspecified = property(lambda self: self._both('is_unspecified'))
    is_loopback = property(lambda self: self._both('is_loopback'))
    is_global = property(lambda self: not self.is_private)


class IPv4Network(_Network):
    """A network of version 4."""

    version, _bits, _address_class = 4, IPV4LENGTH, IPv4Address

    def hosts(self):
        """The addresses but the first and the last, which are those of the network and of all at once."""
        if self._prefixlen >= 31:
            return [self._address_class(n) for n in
                    range(int(self.network_address), int(self.broadcast_address) + 1)]
        return map(self._address_class, range(int(self.network_address) + 1, int(self.broadcast_address)))

    @property
    def is_global(self):
        shared = self._address_class._named.shared
        return not (self.network_address in shared and self.broadcast_address in shared) and not self.is_private


class IPv6Network(_Network):
    """A network of version 6."""

    version, _bits, _address_class = 6, IPV6LENGTH, IPv6Address

    def hosts(self):
        """The addresses but the first, which is that of routers."""
        if self._prefixlen >= 127:
            return [self._address_class(n) for n in
                    range(int(self.network_address), int(self.broadcast_address) + 1)]
        return map(self._address_class, range(int(self.network_address) + 1, int(self.broadcast_address) + 1))

    is_site_local = property(lambda self: self._both('is_site_local'))


class _Interface:
    """An address that knows its network."""

    def __init__(self, address):
        host, _ = _split(address)
        super().__init__(host)
        self.network = self._network_class(address, strict=False)
        self.netmask, self._prefixlen = self.network.netmask, self.network._prefixlen

    hostmask = property(lambda self: self.network.hostmask)

    @property
    def ip(self):
        """The address alone."""
        return self._address_class(self._ip)

    def __str__(self):
        return f'{super().__str__()}/{self._prefixlen}'

    def __eq__(self, other):
        if not isinstance(other, _Interface):
            return NotImplemented if not isinstance(other, _Address) else False
        return self._identity() == other._identity() and self.network == other.network

    def __lt__(self, other):
        if not isinstance(other, _Interface):
            return NotImplemented if not isinstance(other, _Address) else super().__lt__(other)
        _require_one_version(self, other)
        return (self.network, self._ip) < (other.network, other._ip)

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    @property
    def with_prefixlen(self):
        return f'{self.ip}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self.ip}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.ip}/{self.hostmask}'


class IPv4Interface(_Interface, IPv4Address):
    """An address of version 4 that knows its network."""

    _address_class, _network_class = IPv4Address, IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    """An address of version 6 that knows its network."""

    _address_class, _network_class = IPv6Address, IPv6Network


class _Named4:
    """The networks of version 4 with a meaning of their own (IANA's registry)."""

    multicast, link_local = IPv4Network('224.0.0.0/4'), IPv4Network('169.254.0.0/16')
    loopback, reserved, shared = IPv4Network('127.0.0.0/8'), IPv4Network('240.0.0.0/4'), IPv4Network('100.64.0.0/10')
    private = [IPv4Network(text) for text in (
        '0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.0.170/31',
        '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4',
        '255.255.255.255/32')]
    not_private = [IPv4Network('192.0.0.9/32'), IPv4Network('192.0.0.10/32')]


class _Named6:
    """The networks of version 6 with a meaning of their own (IANA's registry)."""

    multicast, link_local, site_local = IPv6Network('ff00::/8'), IPv6Network('fe80::/10'), IPv6Network('fec0::/10')
    private = [IPv6Network(text) for text in (
        '::1/128', '::/128', '::ffff:0:0/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16',
        '3fff::/20', 'fc00::/7', 'fe80::/10')]
    not_private = [IPv6Network(text) for text in (
        '2001:1::1/128', '2001:1::2/128', '2001:3::/32', '2001:4:112::/48', '2001:20::/28', '2001:30::/28')]
    reserved = [IPv6Network(text) for text in (
        '::/8', '100::/8', '200::/7', '400::/6', '800::/5', '1000::/4', '4000::/3', '6000::/3', '8000::/3', 'A000::/3',
        'C000::/3', 'E000::/4', 'F000::/5', 'F800::/6', 'FE00::/9')]


IPv4Address._named, IPv6Address._named = _Named4, _Named6
